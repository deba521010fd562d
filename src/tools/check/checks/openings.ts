/** Openings against themselves, the settings, the closures and the member's shifts. */
import { closures, openings, type WireOpening } from "../../../contract/index.ts";
import { isUnderstaffed } from "../../../domain/staffing.ts";
import {
  dayIn,
  openingDays,
  parseAs,
  readAs,
  readOpenings,
  readSettings,
  readShifts,
  readZone,
  succeed,
  timeOf,
} from "../read.ts";
import { Skipped, type Check, type Probe } from "../types.ts";
import { refuseChecks } from "./refusals.ts";

/** Between two answers time passes, in milliseconds. */
const tolerance = 60_000;

/** A check of every opening by itself. */
function each(
  id: string,
  title: string,
  remedy: string,
  find: (probe: Probe) => Promise<(opening: WireOpening) => string | null>,
): Check {
  const look = async (probe: Probe): Promise<string | null> => {
    const items = await readOpenings(probe);
    const judge = await find(probe);
    for (const opening of items) {
      const seen = judge(opening);
      if (seen !== null) return `${opening.id}: ${seen}`;
    }
    return null;
  };
  return { id: `openings.${id}`, title, remedy, look };
}

const itemChecks: readonly Check[] = [
  each(
    "times",
    "Every opening ends after it starts",
    "Look where an opening past midnight, or in the night of a change of legal time, gets its end.",
    async () =>
      ({ start, end }) =>
        Date.parse(end) > Date.parse(start) ? null : `${start} to ${end}`,
  ),
  each(
    "places",
    "No opening has more free places than places",
    "Compute free as capacity less the shifts that are not cancelled, and never below 0.",
    async () =>
      ({ free, capacity }) =>
        free <= capacity ? null : `${free} free of ${capacity}`,
  ),
  each(
    "days",
    "Every opening starts on one of the days asked for",
    "Take from and to as whole days in the cooperative's zone, both included.",
    async (probe) => {
      const [{ from, to }, zone] = [await openingDays(probe), await readZone(probe)];
      return ({ start }) => {
        const day = dayIn(start, zone);
        return from <= day && day <= to ? null : `starts on ${day}, asked were ${from} to ${to}`;
      };
    },
  ),
  each(
    "upcoming",
    "Every opening is yet to start",
    "Leave out what has started, by the exact time now.",
    async (probe) => {
      const now = timeOf(await succeed(probe, "getOpenings", await openingDays(probe)));
      return ({ start }) => (Date.parse(start) >= now - tolerance ? null : `starts ${start}, already`);
    },
  ),
  each(
    "planned",
    "No opening lies on or after plannedUntil",
    "plannedUntil is the first day without generated shifts: move it on with every week that is generated.",
    async (probe) => {
      const [{ plannedUntil }, zone] = [await readSettings(probe), await readZone(probe)];
      return ({ start }) =>
        dayIn(start, zone) < plannedUntil ? null : `starts ${start}, plannedUntil ${plannedUntil}`;
    },
  ),
  each(
    "closed-days",
    "Nothing is offered on a day of closure",
    "Leave out openings of closed days, unless the member is signed up there.",
    async (probe) => {
      const { items } = await readAs(probe, "getClosures", closures, await openingDays(probe));
      const zone = await readZone(probe);
      return ({ start, signedUp, cancelled }) => {
        const day = dayIn(start, zone);
        const closure = signedUp || cancelled ? undefined : items.find((one) => one.start <= day && day <= one.end);
        return closure === undefined ? null : `starts on ${day}, within the closure ${closure.id}`;
      };
    },
  ),
  each(
    "own-shifts",
    "Where an opening says signedUp the member has an upcoming shift",
    "Compute signedUp and /me/shifts from the same records.",
    async (probe) => {
      const own = await readShifts(probe, "upcoming");
      // The first page holds a hundred: what starts after its last shift can't be told.
      const last = own.length < 100 ? Infinity : Date.parse(own.at(-1)?.start ?? "");
      const isOwn = ({ id, start, end }: WireOpening): boolean =>
        Date.parse(start) >= last ||
        own.some((shift) => shift.openingId === id || (isSame(shift.start, start) && isSame(shift.end, end)));
      return (opening) => (!opening.signedUp || isOwn(opening) ? null : "signedUp without such a shift");
    },
  ),
];

function isSame(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b);
}

async function lookAtIds(probe: Probe): Promise<string | null> {
  const ids = (await readOpenings(probe)).map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? null : `${twice} comes twice`;
}

/** Which openings a visitor sees who is nobody. */
async function lookAsNobody(probe: Probe): Promise<string | null> {
  const exchange = await probe.ask("getOpenings", await openingDays(probe), "nobody");
  if (exchange.status === 401) throw new Skipped("openings are not public here, which they needn't be");
  if (exchange.status !== 200) return `${exchange.status} without credentials`;
  const own = parseAs(exchange, openings, "openings.schema").items.find(({ signedUp }) => signedUp);
  return own === undefined ? null : `${own.id} says signedUp to nobody`;
}

export const openingChecks: readonly Check[] = [
  ...itemChecks,
  {
    id: "openings.ids",
    title: "No two openings have the same id",
    remedy: "Give each dated occurrence an id of its own that never changes.",
    look: lookAtIds,
  },
  {
    id: "openings.default-purpose",
    title: "Without a purpose the openings are those for irregular workers",
    remedy: "Take a missing purpose for irregular.",
    look: async (probe) => {
      const plain = (await readOpenings(probe)).map(({ id }) => id).toSorted();
      const irregular = (await readOpenings(probe, { purpose: "irregular" })).map(({ id }) => id).toSorted();
      const isEqual = JSON.stringify(plain) === JSON.stringify(irregular);
      return isEqual ? null : `${plain.length} openings, ${irregular.length} with purpose=irregular`;
    },
  },
  {
    id: "openings.compensation",
    title: "For a compensation only understaffed openings are offered",
    remedy: "With purpose=compensation leave out where more than understaffedAtMostPercent of the places are taken.",
    look: async (probe) => {
      const { rules } = await readSettings(probe);
      const wrong = (await readOpenings(probe, { purpose: "compensation" })).find(
        (opening) => !opening.signedUp && opening.free <= opening.capacity && !isUnderstaffed(opening, rules),
      );
      return wrong === undefined ? null : `${wrong.id} has ${wrong.free} free places of ${wrong.capacity}`;
    },
  },
  {
    id: "openings.nobody",
    title: "Without credentials no opening says signedUp",
    remedy: "Answer 401, or the openings with signedUp: false and nothing of any member.",
    look: lookAsNobody,
  },
  ...refuseChecks("getOpenings", "bad-days", "GET /openings refuses days that make no sense", async (probe) => {
    const { from, to } = await openingDays(probe);
    return [{}, { from }, { from: "2026-02-30", to: "2026-03-01" }, { from: to, to: from }];
  }),
  ...refuseChecks("getOpenings", "bad-purpose", "GET /openings refuses a purpose that is none", async (probe) => [
    { ...(await openingDays(probe)), purpose: "coopshift-check" },
  ]),
];
