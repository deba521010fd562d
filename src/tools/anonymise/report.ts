/** What a run kept, changed, merged and dropped, as data. It holds counts and sectors, and nothing of anybody. */
import type { Context } from "./context.ts";
import type { MoveTally } from "./move.ts";
import type { MergedSector } from "./sectors.ts";
import type { Tally } from "./tally.ts";

export interface AnonymiseReport {
  /** Least members of a sector. */
  readonly k: number;
  /** Lines written, by kind. */
  readonly kept: Omit<Tally["written"], "notice">;
  readonly changed: Tally["changed"];
  readonly moved: Readonly<MoveTally>;
  readonly sectors: {
    /** Postal codes with at least k members, as they were. */
    readonly kept: number;
    readonly merged: readonly MergedSector[];
    readonly droppedMembers: number;
  };
  readonly dropped: Tally["dropped"];
  /** Members who can still be told apart by what the output says of them: what no anonymising of rows takes away. */
  readonly stillRare: {
    /** Role, regime, status, counters and sector together are those of fewer than k members. */
    readonly profile: number;
    /** Worked, or will work, a list of shifts that nobody else has. */
    readonly history: number;
  };
  /** What the output covers, by day in UTC; which day to take for today is up to its user. */
  readonly covers: {
    readonly firstShift: string | null;
    readonly lastShift: string | null;
    readonly plannedUntil: string;
    readonly takenAt: string | null;
  };
}

/** How many members are in a group smaller than `size`. */
function inSmall(counts: ReadonlyMap<string, number>, size: number): number {
  return [...counts.values()].filter((members) => members < size).reduce((total, members) => total + members, 0);
}

/** @param moments of the output: they are moved already. */
export function createReport(
  { tally, sectors, move }: Context,
  k: number,
  moments: Pick<AnonymiseReport["covers"], "plannedUntil" | "takenAt">,
): AnonymiseReport {
  const { written, changed, dropped, profiles, histories, firstDay, lastDay } = tally;
  const { notice: _notice, ...kept } = written;
  return {
    k,
    kept,
    changed,
    moved: move.tally,
    sectors: { kept: sectors.kept, merged: sectors.merged, droppedMembers: sectors.droppedMembers },
    dropped,
    stillRare: { profile: inSmall(profiles, k), history: inSmall(histories, 2) },
    covers: { firstShift: firstDay, lastShift: lastDay, ...moments },
  };
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`), ""].join("\n");
}

function movedLines({ days, instants, inGap, otherLength, leftAsTheyWere }: MoveTally): string[] {
  const notes = [
    [inGap, "times fell into a gap of legal time, and are later by it"],
    [otherLength, "shifts or openings last longer or shorter: a change of legal time is in them, or was"],
    [leftAsTheyWere, "days at the end of the calendar were left as they were"],
  ] as const;
  const moved = `${count(days, "day")} and ${count(instants, "time")} moved by the same whole number of cycles`;
  return [moved, ...notes.filter(([number]) => number > 0).map(([number, text]) => `${number} ${text}`)];
}

function sectorLines({ kept, merged, droppedMembers }: AnonymiseReport["sectors"]): string[] {
  return [
    `${count(kept, "postal code")} kept`,
    ...merged.map(({ sector, codes, members }) => `${sector}: ${count(codes, "code")}, ${count(members, "member")}`),
    ...(droppedMembers > 0 ? [`postal codes of ${count(droppedMembers, "member")} dropped: too few in all`] : []),
  ];
}

function changedLines({ names, ids, coordinators, feeds, texts }: Tally["changed"]): string[] {
  return [
    `${count(names, "name")}, ${count(ids, "id")}, ${count(coordinators, "mention")} of coordinators`,
    `${count(feeds, "calendar address", "calendar addresses")}, the cooperative's name and contact`,
    ...(texts > 0 ? [`${count(texts, "task or closure name")} with a person in it`] : []),
  ];
}

function droppedLines(dropped: Tally["dropped"]): string[] {
  const { notices, notes, emails, phones, streetsAndCities, exemptionReasons, languages } = dropped;
  return [
    `${count(notices, "notice")}, ${count(notes, "note")}, ${count(exemptionReasons, "reason")} of exemptions`,
    `${count(emails, "mail address", "mail addresses")}, ${count(phones, "phone number")}`,
    count(streetsAndCities, "street or city", "streets or cities"),
    ...(languages > 0 ? [`${count(languages, "text")} under what is no language`] : []),
  ];
}

/** The report for people to read. */
export function formatReport({
  k,
  kept,
  changed,
  moved,
  sectors,
  dropped,
  stillRare,
  covers,
}: AnonymiseReport): string {
  const { slot, closure, opening, worker, shift } = kept;
  const records = [count(slot, "slot"), count(closure, "closure"), count(opening, "opening"), count(shift, "shift")];
  const { firstShift, lastShift, plannedUntil, takenAt } = covers;
  return [
    section("Kept", [
      `${count(worker, "member")}: regime, status, counters, dates, slots, absences`,
      records.join(", "),
      `shifts and openings from ${firstShift ?? "never"} to ${lastShift ?? "never"}, planned until ${plannedUntil}`,
      ...(takenAt === null ? [] : [`its "now" is ${takenAt}`]),
    ]),
    section("Changed", [...changedLines(changed), ...movedLines(moved)]),
    section(`Sectors of at least ${k} members`, sectorLines(sectors)),
    section("Dropped", droppedLines(dropped)),
    section("Still rare: somebody who knows them could recognise", [
      `${count(stillRare.profile, "member")} by regime, status, counters and sector (fewer than ${k} share them)`,
      `${count(stillRare.history, "member")} by their list of shifts, which nobody else has`,
    ]),
  ].join("\n");
}
