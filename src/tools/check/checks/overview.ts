/** The overview: whether there is a member in it or not, and which days it holds. */
import { overview } from "../../../contract/index.ts";
import { addDays, dayIn, readAs, readSettings, readZone, succeed, timeOf } from "../read.ts";
import { Skipped, type Check, type Probe, type Speaker } from "../types.ts";

/** Fewer days of openings than this, and every page asks for them again. */
const fewestDays = 14;

function readOverview(probe: Probe, as: Speaker = "member") {
  return readAs(probe, "getOverview", overview, {}, as);
}

/** What doesn't go together: a member with a reason why there is none, or shifts of nobody. */
async function lookAtMember(probe: Probe, as: Speaker): Promise<string | null> {
  const { me, absent, upcoming, past } = await readOverview(probe, as);
  if (me === null && as === "member" && probe.options.credentials !== null) return `no member (${absent ?? "no why"})`;
  if (me !== null && as === "nobody") return "a member";
  const isWhole = me === null ? absent !== null : absent === null && upcoming !== null && past !== null;
  if (!isWhole) return `me ${me === null ? "null" : "there"}, absent ${absent}, ${upcoming ? "with" : "no"} shifts`;
  return me === null && (upcoming !== null || past !== null) ? "shifts of nobody" : null;
}

export const overviewChecks: readonly Check[] = [
  {
    id: "overview.member",
    title: "GET /overview has the member with their shifts, or says why there is none",
    remedy: "Send me, upcoming and past with absent: null; or all three null, with absent: signed-out or no-member.",
    look: async (probe) => (await lookAtMember(probe, "member")) ?? lookAtMember(probe, "nobody"),
  },
  {
    id: "overview.days",
    title: "GET /overview holds the openings of two weeks from today on, or as far as shifts are planned",
    remedy: "Give openings from today to the last planned day, 28 days at most, and name both days in from and to.",
    severity: "warning",
    look: async (probe) => {
      const { openings } = await readOverview(probe);
      const today = dayIn(timeOf(await succeed(probe, "getOverview")), await readZone(probe));
      const planned = addDays((await readSettings(probe)).plannedUntil, -1);
      const needed = [addDays(today, fewestDays - 1), planned].toSorted()[0] ?? today;
      if (planned < today) throw new Skipped("nothing is planned from today on");
      return openings.from <= today && openings.to >= needed ? null : `${openings.from} to ${openings.to}`;
    },
  },
  {
    id: "overview.inside",
    title: "Every opening in GET /overview starts on a day that it says to hold",
    remedy: "Compute from and to in the cooperative's zone, and leave out what starts on other days.",
    look: async (probe) => {
      const [{ openings }, timeZone] = [await readOverview(probe), await readZone(probe)];
      const isOut = (day: string): boolean => day < openings.from || day > openings.to;
      const wrong = openings.items.find(({ start }) => isOut(dayIn(start, timeZone)));
      return wrong === undefined ? null : `${wrong.id}: ${wrong.start}, of ${openings.from} to ${openings.to}`;
    },
  },
];
