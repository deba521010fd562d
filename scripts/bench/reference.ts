/** The right answers, by Temporal's own arithmetic, and how many shifts of an answer are wrong. */
import { temporal } from "../../src/domain/index.ts";
import type { Answer, Candidate } from "./candidates.ts";
import { shiftCount, timeZone, type BenchSlot, type Clock } from "./workload.ts";

const daysPerCycle = 28;

/** Epoch milliseconds of the wall-clock time, every 28 days. */
function times({ text }: Clock): number[] {
  const first = temporal().PlainDateTime.from(text);
  return Array.from({ length: shiftCount }, (_, cycle) =>
    first.add({ days: cycle * daysPerCycle }).toZonedDateTime(timeZone),
  ).map(({ epochMilliseconds }) => epochMilliseconds);
}

function millisecondsOf(time: Answer[number]["start"] | undefined): number | undefined {
  return typeof time === "object" ? time.epochMilliseconds : time;
}

/** How many of a candidate's shifts differ, of the first worker of each slot. */
export function createCheck(slots: readonly BenchSlot[]): (candidate: Candidate) => number {
  const expected = slots.map(({ words }) => ({ starts: times(words.start), ends: times(words.end) }));
  return ({ answer }) => {
    let wrong = 0;
    answer(slots.length, (shifts, worker) => {
      const right = expected[worker];
      right?.starts.forEach((start, index) => {
        const shift = shifts[index];
        const isRight = millisecondsOf(shift?.start) === start && millisecondsOf(shift?.end) === right.ends[index];
        if (!isRight || shifts.length !== shiftCount) wrong += 1;
      });
    });
    return wrong;
  };
}
