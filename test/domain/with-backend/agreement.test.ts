/** What the rules say before a click is what the reference backend does after it, whoever asks for what. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createMemoryStore } from "../../../src/backend/memory-store.ts";
import type { CooperativeData, OccurrenceRecord, ShiftRecord, WorkerRecord } from "../../../src/backend/model.ts";
import type { Store } from "../../../src/backend/store.ts";
import {
  attendances,
  mayCancel,
  maySignUp,
  regimes,
  shiftTypes,
  statusOf,
  weekLetter,
} from "../../../src/domain/index.ts";
import { callForCode, createTestBackend } from "../../backend/client.ts";
import { at, cooperative, data, makeOccurrence, makeShift, makeWorker, now } from "../../backend/fixtures.ts";
import { day, range, worker as makeFacts } from "../values.ts";

const timeZone = cooperative.timeZone;
const today = "2026-11-25";
const somebody = "mia";

function on(offset: number): string {
  return day(today).add({ days: offset }).toString();
}

const leave = fc.option(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(9)), { freq: 6 });
const workers = fc
  .record({
    // Those who may do most, most often: the others are refused for themselves.
    regime: fc.constantFrom("irregular", "irregular", "irregular", "regular", "regular", ...regimes, null),
    regular: fc.integer({ min: -4, max: 2 }),
    compensation: fc.integer({ min: -2, max: 0 }),
    alertSince: fc.constantFrom(null, on(-40), on(-3)),
    unsubscribed: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
    resigning: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
    holiday: leave,
    exemption: leave,
  })
  .map(({ holiday, exemption, ...part }) =>
    makeWorker(somebody, {
      ...part,
      holidayStart: holiday && on(holiday[0]),
      holidayEnd: holiday && on(holiday[0] + holiday[1]),
      exemptionStart: exemption && on(exemption[0]),
      exemptionEnd: exemption && on(exemption[0] + exemption[1]),
    }),
  );

/** An opening within a month, its other shifts and one's own. */
const places = fc.record({
  // Around now, where the hours lie, and close together, where shifts overlap, as often as later.
  halfHours: fc.oneof(
    fc.integer({ min: -12, max: 12 }),
    fc.integer({ min: 96, max: 112 }),
    fc.integer({ min: 0, max: 48 * 30 }),
  ),
  capacity: fc.integer({ min: 1, max: 5 }),
  others: fc.nat(3),
  cancelled: fc.integer({ min: 0, max: 7 }).map((each) => each === 0),
  own: fc.option(fc.record({ type: fc.constantFrom(...shiftTypes), attendance: fc.constantFrom(...attendances) })),
});

const situations = fc.record({
  worker: workers,
  places: fc.array(places, { minLength: 2, maxLength: 9 }),
  closures: fc.array(fc.tuple(fc.nat(30), fc.nat(3)), { maxLength: 2 }),
  features: fc.record({
    signUp: fc.integer({ min: 0, max: 9 }).map((each) => each > 0),
    cancel: fc.integer({ min: 0, max: 9 }).map((each) => each > 0),
    compensation: fc.integer({ min: 0, max: 9 }).map((each) => each > 0),
  }),
  limits: fc.record({
    maxShiftsPerDay: fc.constantFrom(null, 1, 2),
    maxShiftsPerCycle: fc.constantFrom(null, 1, 3),
    cancelHoursBefore: fc.constantFrom(0, 2, 48),
  }),
  steps: fc.array(fc.tuple(fc.boolean(), fc.nat(8)), { minLength: 1, maxLength: 14 }),
});
type Situation = typeof situations extends fc.Arbitrary<infer S> ? S : never;

function dataOf({ worker, places: list, closures, features, limits }: Situation): CooperativeData {
  const occurrences = list.map(({ halfHours, capacity, cancelled }, index) => {
    const start = now.add({ minutes: 30 * halfHours });
    const local = start.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    return makeOccurrence(`o${index}`, start.toString({ smallestUnit: "second" }), { capacity, cancelled, day: local });
  });
  const shifts = list.flatMap(({ capacity, others, own }, index) => [
    ...Array.from({ length: Math.min(others, capacity) }, (_, other) => makeShift(`other${other}`, `o${index}`)),
    ...(own === null ? [] : [makeShift(somebody, `o${index}`, own)]),
  ]);
  return {
    ...data,
    cooperative: { ...cooperative, features, rules: { ...cooperative.rules, ...limits } },
    workers: [worker, ...["other0", "other1", "other2"].map((id) => makeWorker(id))],
    occurrences,
    shifts,
    closures: closures.map(([from, length], index) => ({
      id: `c${index}`,
      start: on(from),
      end: on(from + length),
      name: { fr: "Fermé" },
    })),
  };
}

function statusOfRecord(record: WorkerRecord) {
  if (record.regime === null) return "ok";
  const { regime, regular, compensation, unsubscribed, resigning, alertSince, holidayStart, exemptionStart } = record;
  const holiday = holidayStart && record.holidayEnd ? range(holidayStart, record.holidayEnd) : null;
  const exemption = exemptionStart && record.exemptionEnd ? range(exemptionStart, record.exemptionEnd) : null;
  const alert = alertSince === null ? null : day(alertSince);
  const counters = { regular, compensation };
  const facts = {
    regime,
    counters,
    unsubscribed,
    resigning,
    holiday,
    exemption,
    alertSince: alert,
    irregularSince: null,
  };
  return statusOf(makeFacts(facts), { today: day(today) }).status;
}

/** One's own shifts with their openings, as they are now. */
async function ownShifts(store: Store, all: CooperativeData): Promise<{ shift: ShiftRecord; at: OccurrenceRecord }[]> {
  const found = await Promise.all(
    all.occurrences.map(async (occurrence) => ({
      shift: await store.shiftAt(somebody, occurrence.id),
      at: occurrence,
    })),
  );
  return found.flatMap(({ shift, at: occurrence }) => (shift === null ? [] : [{ shift, at: occurrence }]));
}

function isOpen({ shift, at: { cancelled } }: { shift: ShiftRecord; at: OccurrenceRecord }): boolean {
  return shift.attendance !== "cancelled" && !(cancelled && shift.attendance === "open");
}

function times({ start, end }: OccurrenceRecord) {
  return { start: at(start), end: at(end) };
}

async function ruleForSignUp(store: Store, all: CooperativeData, wanted: OccurrenceRecord): Promise<string | null> {
  const record = (await store.worker(somebody)) ?? assert.fail();
  const { regime, regular, compensation } = record;
  const taken = (await store.occurrence(wanted.id))?.taken ?? 0;
  const decision = maySignUp({
    worker: { regime, status: statusOfRecord(record), counters: { regular, compensation } },
    opening: {
      ...times(wanted),
      free: Math.max(0, wanted.capacity - taken),
      cancelled: wanted.cancelled,
      signedUp: false,
    },
    shifts: (await ownShifts(store, all)).map((each) => ({
      ...times(each.at),
      type: each.shift.type,
      attendance: isOpen(each) ? each.shift.attendance : ("cancelled" as const),
    })),
    closures: all.closures.map(({ start, end }) => range(start, end)),
    now,
    timeZone,
    cycleStarts: all.cooperative.cycleStarts.map(day),
    settings: { ...all.cooperative.rules, signUpEnabled: all.cooperative.features.signUp },
    compensationEnabled: all.cooperative.features.compensation,
  });
  return decision.allowed ? null : decision.reason;
}

function ruleForCancel(all: CooperativeData, own: { shift: ShiftRecord; at: OccurrenceRecord }): string | null {
  const { type, attendance } = own.shift;
  const decision = mayCancel({
    shift: { start: at(own.at.start), type, attendance: isOpen(own) ? attendance : "cancelled" },
    now,
    timeZone,
    settings: { ...all.cooperative.rules, cancelEnabled: all.cooperative.features.cancel },
  });
  return decision.allowed ? null : decision.reason;
}

/** What rules.md promises whatever the reasons are: counted from the records, not asked of a rule. */
async function checkPlaces(store: Store, all: CooperativeData, taken: OccurrenceRecord): Promise<void> {
  const { features, rules, cycleStarts } = all.cooperative;
  const occurrence = (await store.occurrence(taken.id)) ?? assert.fail();
  assert.ok(occurrence.taken <= occurrence.capacity, "nobody gets a place that isn't there");
  assert.ok(features.signUp && !taken.cancelled && taken.start > now.toString({ smallestUnit: "second" }));
  assert.ok(!all.closures.some(({ start, end }) => start <= taken.day && taken.day <= end), "nobody works when closed");
  const others = (await ownShifts(store, all)).filter((each) => isOpen(each) && each.at.id !== taken.id);
  assert.ok(
    others.every((each) => each.at.end <= taken.start || taken.end <= each.at.start),
    "nobody works twice",
  );
  const onDay = others.filter((each) => each.at.day === taken.day).length + 1;
  assert.ok(onDay <= (rules.maxShiftsPerDay ?? Infinity), "no more a day than the limit");
  const starts = cycleStarts.map(day);
  const cycleOf = (text: string) => Math.floor(day("2018-01-01").until(day(text)).days / 28);
  const inCycle = others.filter((each) => cycleOf(each.at.day) === cycleOf(taken.day)).length + 1;
  assert.ok(
    inCycle <= (rules.maxShiftsPerCycle ?? Infinity),
    `no more a cycle (${weekLetter(day(taken.day), starts)})`,
  );
}

async function signUp(store: Store, all: CooperativeData, wanted: OccurrenceRecord): Promise<void> {
  const before = { shift: await store.shiftAt(somebody, wanted.id), place: await store.occurrence(wanted.id) };
  const rule = await ruleForSignUp(store, all, wanted);
  const options = { as: somebody, parameters: { openingId: wanted.id } };
  const answer = await callForCode(createTestBackend({ store }), "putSignUp", options);
  const after = { shift: await store.shiftAt(somebody, wanted.id), place: await store.occurrence(wanted.id) };
  if (before.shift !== null && before.shift.attendance !== "cancelled") {
    assert.equal(answer, null, "a second time is the same as once");
    assert.deepEqual(after, before);
    return;
  }
  assert.equal(answer, rule);
  if (rule !== null) return assert.deepEqual(after, before);
  assert.equal(after.place?.taken, (before.place?.taken ?? 0) + 1);
  assert.equal(after.shift?.attendance, "open");
  await checkPlaces(store, all, wanted);
}

async function cancel(store: Store, all: CooperativeData, wanted: OccurrenceRecord): Promise<void> {
  const shift = await store.shiftAt(somebody, wanted.id);
  const place = await store.occurrence(wanted.id);
  const options = { as: somebody, parameters: { openingId: wanted.id } };
  const answer = await callForCode(createTestBackend({ store }), "deleteSignUp", options);
  const left = await store.shiftAt(somebody, wanted.id);
  if (shift === null || shift.attendance === "cancelled") {
    assert.equal(answer, null, "there is nothing to cancel, and nothing to refuse");
    return assert.deepEqual(left, shift);
  }
  assert.equal(answer, ruleForCancel(all, { shift, at: wanted }));
  if (answer !== null) return assert.deepEqual(left, shift);
  assert.equal(left, null);
  assert.equal((await store.occurrence(wanted.id))?.taken, (place?.taken ?? 0) - 1);
  const hours = at(wanted.start).since(now).total("hours");
  assert.ok(shift.type !== "regular" && hours >= all.cooperative.rules.cancelHoursBefore);
}

describe("maySignUp and mayCancel", () => {
  it("say what the backend then does, which leaves no place taken twice and no limit passed", async () => {
    await fc.assert(
      fc.asyncProperty(situations, async (situation) => {
        const all = dataOf(situation);
        const store = createMemoryStore(all);
        for (const [isSignUp, index] of situation.steps) {
          const wanted = all.occurrences[index % all.occurrences.length] ?? assert.fail();
          await (isSignUp ? signUp : cancel)(store, all, wanted);
        }
      }),
      { numRuns: 200 },
    );
  });
});
