import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { planningHorizon } from "../../src/backend/use-cases/generate-weeks.ts";
import { weekLetter } from "../../src/domain/cycle.ts";
import { countTaken, days, ids, Instant, nowOn, placed, PlainDate, seedOn } from "./seeds.ts";

const someDays = days.filter((_, index) => index % 4 === 0);

describe("the seed's weeks", () => {
  it("are generated as far as the backend generates them, and half a year back", () => {
    for (const day of someDays) {
      const { cooperative, occurrences } = seedOn(day);
      const occurrenceDays = occurrences.map((occurrence) => occurrence.day).sort();
      assert.equal(cooperative.plannedUntil, planningHorizon(PlainDate.from(day)).toString());
      assert.ok((occurrenceDays.at(-1) ?? "") < cooperative.plannedUntil);
      const first = PlainDate.from(occurrenceDays[0] ?? day);
      assert.ok(first.until(day).days >= 178, `${day}: from ${first.toString()}`);
    }
  });

  it("have each slot in its week letter, on its weekday, at its hour in Brussels", () => {
    for (const day of someDays) {
      const seed = seedOn(day);
      const starts = seed.cooperative.cycleStarts.map((start) => PlainDate.from(start));
      const slots = new Map(seed.slots.map((slot) => [slot.id, slot]));
      for (const occurrence of seed.occurrences) {
        const start = Instant.from(occurrence.start).toZonedDateTimeISO("Europe/Brussels");
        const slot = slots.get(occurrence.slotId);
        assert.equal(start.toPlainDate().toString(), occurrence.day);
        assert.equal(start.dayOfWeek, slot?.weekday);
        assert.equal(start.toPlainTime().toString({ smallestUnit: "minute" }), slot?.start);
        assert.equal(weekLetter(start.toPlainDate(), starts), slot?.week);
      }
    }
  });

  it("show openings of all kinds ahead: full, half full, lacking hands, cancelled", () => {
    for (const day of someDays) {
      const seed = seedOn(day);
      const taken = countTaken(seed);
      const ahead = seed.occurrences.filter((occurrence) => occurrence.day > day);
      const shares = ahead.map(({ id, capacity }) => (taken.get(id) ?? 0) / capacity);
      const share = (from: number, to: number): number =>
        shares.filter((each) => each >= from && each <= to).length / shares.length;
      assert.ok(ahead.length > 45, day);
      assert.ok(share(1, 1) > 0.05 && share(1, 1) < 0.4, `${day}: ${share(1, 1)} full`);
      assert.ok(share(0.3, 0.99) > 0.25, `${day}: ${share(0.3, 0.99)} half full`);
      assert.ok(share(0, 0.2) > 0.08 && share(0, 0.2) < 0.5, `${day}: ${share(0, 0.2)} lacking hands`);
      assert.ok(ahead.some(({ cancelled }) => cancelled));
    }
  });
});

describe("the seed's records", () => {
  it("name nothing that isn't there", () => {
    for (const day of someDays) {
      const seed = seedOn(day);
      const [workers, slots, tasks] = [ids(seed.workers), ids(seed.slots), ids(seed.tasks)];
      const coordinators = ids(seed.coordinators);
      ids(seed.shifts);
      ids(seed.occurrences);
      ids(seed.closures);
      for (const each of [...seed.slots, ...seed.occurrences]) {
        assert.ok(tasks.has(each.taskId));
        assert.ok(each.coordinatorId === null || coordinators.has(each.coordinatorId));
      }
      for (const { slotId } of [...seed.occurrences, ...seed.assignments]) assert.ok(slots.has(slotId));
      for (const { workerId } of [...seed.shifts, ...seed.assignments, ...seed.personas])
        assert.ok(workers.has(workerId));
      placed(seed);
    }
  });

  it("put nobody where there is no place, nor in two shifts at once, nor to work on a closed day", () => {
    for (const day of someDays) {
      const seed = seedOn(day);
      const taken = countTaken(seed);
      for (const { id, capacity } of seed.occurrences) assert.ok((taken.get(id) ?? 0) <= capacity, id);
      const closed = new Set(seed.closures.map(({ start }) => start));
      const busy = new Set<string>();
      for (const { workerId, occurrence } of placed(seed)) {
        const key = `${workerId} ${occurrence.day}`;
        assert.ok(!busy.has(key), `${key} has one shift`);
        busy.add(key);
        assert.ok(!closed.has(occurrence.day), occurrence.id);
      }
    }
  });

  it("leave no slot with more regular workers than places", () => {
    const usual = seedOn("2026-11-22");
    const seats = Map.groupBy(usual.assignments, ({ slotId }) => slotId);
    for (const { id, capacity } of usual.slots) assert.ok((seats.get(id)?.length ?? 0) <= capacity);
  });

  it("have an attendance for what is past, none for what is to come, and nobody at a cancelled shift", () => {
    for (const day of someDays) {
      const now = nowOn(day).toString({ smallestUnit: "second" });
      for (const { attendance, occurrence } of placed(seedOn(day))) {
        const expected = occurrence.cancelled ? "cancelled" : occurrence.end > now ? "open" : null;
        if (expected !== null) assert.equal(attendance, expected);
        else assert.notEqual(attendance, "open");
      }
    }
  });

  it("give workers on leave no shift, and those who are gone none to come", () => {
    for (const day of someDays) {
      const seed = seedOn(day);
      const workers = new Map(seed.workers.map((worker) => [worker.id, worker]));
      for (const { workerId, attendance, occurrence } of placed(seed)) {
        const worker = workers.get(workerId);
        assert.ok(worker);
        const { holidayStart, holidayEnd, exemptionStart, exemptionEnd } = worker;
        const during = (start: string | null, end: string | null): boolean =>
          start !== null && end !== null && start <= occurrence.day && occurrence.day <= end;
        assert.ok(!during(holidayStart, holidayEnd) && !during(exemptionStart, exemptionEnd));
        if (attendance === "open") assert.ok(!worker.unsubscribed && !worker.resigning);
      }
    }
  });
});
