/** What a member has ahead: the rule of rules.md §3 over what the backend gives. */
import { checkInteger } from "../domain/check.ts";
import { fewShifts } from "../domain/few-shifts.ts";
import { mayCancel } from "../domain/cancel.ts";
import type { Temporal } from "../domain/temporal.ts";
import type { ReadOptions } from "./api.ts";
import { covers, horizonFor, type Horizon } from "./horizon.ts";
import { dayAt } from "./mapping/context.ts";
import type { Reads } from "./reads.ts";
import type { Closure, LeftOutDay, Member, NextShift, NextShifts, RegularWorker, Settings, Shift } from "./types.ts";

interface Sources {
  readonly settings: Settings;
  readonly member: Member;
  readonly shifts: readonly Shift[];
  readonly closures: readonly Closure[];
  readonly now: Temporal.Instant;
}

type Projected = Extract<NextShift, { projected: true }>;

function withCancel({ attendance, ...shift }: Shift, { settings, now }: Sources): NextShift {
  const { timeZone, rules } = settings;
  const cancel = mayCancel({ shift: { ...shift, attendance }, now, timeZone, settings: rules });
  return { ...shift, projected: false, cancel };
}

/** Of a regular worker. */
function projected(member: RegularWorker, count: number, sources: Sources): Omit<NextShifts, "member"> {
  const { settings, shifts, closures, now } = sources;
  const answer = fewShifts({
    generated: shifts.filter(({ attendance }) => attendance === "open"),
    servesAsSlot: ({ type }) => type === "regular",
    slots: member.slots,
    holiday: member.holiday,
    exemption: member.exemption,
    ...settings,
    closures,
    now,
    count,
  });
  const list = answer.shifts.map((item): NextShift => {
    if (!item.projected) return withCancel(item.shift, sources);
    const { start, end, week, date } = item;
    const { id, task, coordinator } = item.slot ?? item.like;
    return {
      projected: true,
      id: `${id}@${String(date)}`,
      start,
      end,
      week,
      task,
      type: "regular",
      coordinator,
    } satisfies Projected;
  });
  const leftOut = answer.leftOut.map(({ date, reason, closure }): LeftOutDay => ({
    date,
    reason,
    name: closure?.name ?? null,
  }));
  return { shifts: list, leftOut };
}

function arrange(sources: Sources, count: number): NextShifts {
  const { member, shifts, now } = sources;
  if (member.kind !== "worker" || member.regime === "exempted") return { shifts: [], leftOut: [], member };
  if (member.regime === "regular") return { ...projected(member, count, sources), member };
  const ahead = shifts.filter(
    ({ start, attendance }) => attendance === "open" && start.epochMilliseconds > now.epochMilliseconds,
  );
  return { shifts: ahead.map((shift) => withCancel(shift, sources)), leftOut: [], member };
}

/** Everything at once first; the closures again only where the usual span turns out not to reach. */
export async function readNextShifts(
  reads: Reads,
  usual: Horizon,
  { count, ...options }: ReadOptions & { readonly count?: number | undefined },
): Promise<NextShifts> {
  if (count !== undefined) checkInteger("count", count, 0);
  const [settings, own, closures] = await Promise.all([
    reads.settings(options),
    reads.own(options),
    reads.closures({ ...usual, ...options }),
  ]);
  const now = reads.now();
  const most = count ?? settings.rules.regularNextShifts;
  const needed = horizonFor(most, dayAt(now, settings.timeZone), settings.plannedUntil);
  const known = covers(usual, needed) ? closures : await reads.closures({ ...needed, ...options });
  return arrange({ ...own, settings, closures: known, now }, most);
}
