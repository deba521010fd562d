import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  cancelRefusals,
  mayCancel,
  maySignUp,
  signUpRefusals,
  type CancelInput,
  type OwnShift,
  type SignUpInput,
} from "../../src/domain/index.ts";
import { at, day, range, span } from "./values.ts";

const timeZone = "Europe/Brussels";
const opening = {
  ...span("2018-01-10T11:00:00Z", "2018-01-10T14:00:00Z"),
  capacity: 10,
  free: 3,
  cancelled: false,
  signedUp: false,
};
const irregularWorker = { regime: "irregular", status: "ok", counters: { regular: 0, compensation: 0 } } as const;
const behind = { regime: "regular", status: "alert", counters: { regular: -1, compensation: -1 } } as const;

function own(start: string, end: string, facts: Partial<OwnShift> = {}): OwnShift {
  return { ...span(start, end), type: "irregular", attendance: "open", ...facts };
}

function ask(input: Partial<SignUpInput> = {}): string {
  const answer = maySignUp({
    worker: irregularWorker,
    opening,
    shifts: [],
    closures: [],
    now: at("2018-01-03T08:00:00Z"),
    timeZone,
    cycleStarts: [day("2018-01-01")],
    ...input,
  });
  return answer.allowed ? answer.purpose : answer.reason;
}

describe("maySignUp", () => {
  it("lets an irregular worker sign up, and a suspended one too: that is how one gets back", () => {
    assert.equal(ask(), "irregular");
    assert.equal(ask({ worker: { ...irregularWorker, status: "suspended" } }), "irregular");
    assert.equal(ask({ worker: { ...irregularWorker, status: "exempted" } }), "irregular");
  });

  it("refuses whoever is unsubscribed or leaving, in any regime", () => {
    for (const worker of [irregularWorker, behind]) {
      assert.equal(ask({ worker: { ...worker, status: "unsubscribed" } }), "unsubscribed");
      assert.equal(ask({ worker: { ...worker, status: "resigning" } }), "resigning");
    }
  });

  it("refuses an exempted worker and whoever has no regime", () => {
    assert.equal(ask({ worker: { ...irregularWorker, regime: "exempted" } }), "not-eligible-regime");
    assert.equal(ask({ worker: { ...irregularWorker, regime: null } }), "not-eligible-regime");
  });

  it("lets a regular worker compensate as long as more is owed than is already taken", () => {
    const taken = own("2018-01-20T11:00:00Z", "2018-01-20T14:00:00Z", { type: "compensation" });
    const more = own("2018-01-21T11:00:00Z", "2018-01-21T14:00:00Z", { type: "compensation" });
    assert.equal(ask({ worker: behind }), "compensation");
    assert.equal(ask({ worker: behind, shifts: [taken] }), "compensation");
    assert.equal(ask({ worker: behind, shifts: [taken, more] }), "nothing-to-compensate");
    assert.equal(ask({ worker: behind, shifts: [taken, { ...more, attendance: "cancelled" }] }), "compensation");
    assert.equal(ask({ worker: { ...behind, counters: { regular: 1, compensation: -1 } } }), "nothing-to-compensate");
  });

  it("counts no compensation that has already begun", () => {
    const past = own("2018-01-02T11:00:00Z", "2018-01-02T14:00:00Z", { type: "compensation" });
    assert.equal(ask({ worker: behind, shifts: [past, past] }), "compensation");
    const beginning = own("2018-01-03T08:00:00Z", "2018-01-03T11:00:00Z", { type: "compensation" });
    assert.equal(ask({ worker: behind, shifts: [beginning, beginning] }), "compensation");
    assert.throws(
      () => ask({ worker: behind, shifts: [{ ...past, start: { epochMilliseconds: 0.5 } as OwnShift["start"] }] }),
      { message: "start (epochMilliseconds) is 0.5: give a whole number." },
    );
  });

  it("refuses a regular worker who is exempted, and where compensations are switched off", () => {
    assert.equal(ask({ worker: { ...behind, status: "exempted" } }), "exempted");
    assert.equal(ask({ worker: behind, compensationEnabled: false }), "not-eligible-regime");
  });

  it("closes the opening by the cooperative's day: 23:30 UTC is the day after in Brussels", () => {
    const late = { ...opening, ...span("2018-01-10T23:30:00Z", "2018-01-11T02:00:00Z") };
    assert.equal(ask({ opening: late, closures: [range("2018-01-11", "2018-01-11")] }), "closed-day");
    assert.equal(ask({ opening: late, closures: [range("2018-01-10", "2018-01-10")] }), "irregular");
  });

  it("lets shifts follow each other without a break, but not overlap", () => {
    assert.equal(ask({ shifts: [own("2018-01-10T08:00:00Z", "2018-01-10T11:00:00Z")] }), "irregular");
    assert.equal(ask({ shifts: [own("2018-01-10T14:00:00Z", "2018-01-10T17:00:00Z")] }), "irregular");
    assert.equal(ask({ shifts: [own("2018-01-10T13:45:00Z", "2018-01-10T17:00:00Z")] }), "overlaps");
    assert.equal(ask({ shifts: [own("2018-01-10T08:00:00Z", "2018-01-10T11:15:00Z")] }), "overlaps");
    const cancelled = own("2018-01-10T08:00:00Z", "2018-01-10T11:15:00Z", { attendance: "cancelled" });
    assert.equal(ask({ shifts: [cancelled] }), "irregular");
  });

  it("holds to the limits a day and a cycle, where they are set", () => {
    const sameDay = own("2018-01-10T05:00:00Z", "2018-01-10T07:00:00Z");
    const sameCycle = own("2018-01-28T09:00:00Z", "2018-01-28T11:00:00Z");
    const nextCycle = own("2018-01-29T09:00:00Z", "2018-01-29T11:00:00Z");
    assert.equal(ask({ shifts: [sameDay, own("2018-01-10T08:00:00Z", "2018-01-10T10:00:00Z")] }), "daily-limit");
    assert.equal(ask({ shifts: [sameDay], settings: { maxShiftsPerDay: 1 } }), "daily-limit");
    assert.equal(ask({ shifts: [sameDay], settings: { maxShiftsPerDay: null } }), "irregular");
    assert.equal(ask({ shifts: [sameCycle], settings: { maxShiftsPerCycle: 1 } }), "cycle-limit");
    assert.equal(ask({ shifts: [nextCycle], settings: { maxShiftsPerCycle: 1 } }), "irregular");
  });

  it("begins a new count with a cycle that was restarted", () => {
    const cycleStarts = [day("2018-01-01"), day("2018-01-15")];
    const later = own("2018-01-16T09:00:00Z", "2018-01-16T11:00:00Z");
    assert.equal(ask({ shifts: [later], settings: { maxShiftsPerCycle: 1 }, cycleStarts }), "irregular");
    assert.equal(ask({ shifts: [later], settings: { maxShiftsPerCycle: 1 } }), "cycle-limit");
  });

  it("gives the one reason that comes first, in the order of the rules", () => {
    const shift = own("2018-01-10T11:00:00Z", "2018-01-10T14:00:00Z");
    const owed = { regular: -1, compensation: 0 };
    const regular = { regime: "regular", counters: { regular: 0, compensation: 0 } } as const;
    // Everything is wrong at first; each step puts right what was named.
    const steps: Partial<SignUpInput>[] = [{ settings: { signUpEnabled: false } }];
    const wrong: Partial<SignUpInput> = {
      opening: { ...opening, cancelled: true, free: 0, signedUp: true },
      closures: [range("2018-01-10", "2018-01-10")],
      now: opening.start,
      shifts: [shift],
    };
    const limits = { maxShiftsPerDay: 1, maxShiftsPerCycle: 1 };
    steps.push({ worker: { ...regular, regime: "exempted", status: "ok" } });
    for (const status of ["unsubscribed", "resigning", "exempted", "ok"] as const)
      steps.push({ worker: { ...regular, status } });
    const able = { worker: { ...regular, status: "ok", counters: owed } } as const;
    const open = { ...opening, free: 0, signedUp: true };
    const noClosure = { ...able, closures: [], opening: open };
    const ahead = { ...noClosure, now: at("2018-01-03T08:00:00Z") };
    steps.push(able, { ...able, opening: open }, noClosure, ahead);
    steps.push({ ...ahead, opening: { ...open, signedUp: false } }, { ...ahead, opening });
    const apart = { ...ahead, opening, shifts: [own("2018-01-10T05:00:00Z", "2018-01-10T06:00:00Z")] };
    steps.push(apart, { ...apart, settings: { ...limits, maxShiftsPerDay: 2 } });
    const reasons = steps.map((step) => ask({ settings: limits, ...wrong, ...step }));
    assert.deepEqual(reasons, [...signUpRefusals]);
  });

  it("refuses nonsense, naming the value", () => {
    assert.throws(() => ask({ opening: { ...opening, free: Number.NaN } }), {
      name: "RangeError",
      message: /free is NaN/,
    });
    assert.throws(() => ask({ settings: { maxShiftsPerDay: -1 } }), {
      name: "RangeError",
      message: /maxShiftsPerDay is -1/,
    });
    assert.throws(() => ask({ closures: [range("2018-02-02", "2018-02-01")] }), RangeError);
    assert.throws(() => ask({ timeZone: "Mars/Olympus" }), { name: "RangeError", message: /Mars\/Olympus/ });
  });
});

describe("mayCancel", () => {
  const shift = { start: at("2018-01-10T11:00:00Z"), type: "irregular", attendance: "open" } as const;

  function askCancel(input: Partial<CancelInput> = {}): string {
    const answer = mayCancel({ shift, now: at("2018-01-10T08:00:00Z"), timeZone, ...input });
    return answer.allowed ? String(answer.until) : answer.reason;
  }

  it("allows it until two hours before, to the second, in the cooperative's zone", () => {
    const until = "2018-01-10T10:00:00+01:00[Europe/Brussels]";
    assert.equal(askCancel(), until);
    assert.equal(askCancel({ now: at("2018-01-10T09:00:00Z") }), until);
    assert.equal(askCancel({ now: at("2018-01-10T09:00:01Z") }), "too-late");
    assert.equal(askCancel({ settings: { cancelHoursBefore: 24 } }), "too-late");
  });

  it("counts hours that pass, not hours on the wall clock, on the night of a legal time change", () => {
    const night = { ...shift, start: at("2018-03-25T02:00:00Z") };
    const until = askCancel({ shift: night, now: at("2018-03-24T20:00:00Z") });
    assert.equal(until, "2018-03-25T01:00:00+01:00[Europe/Brussels]");
  });

  it("allows it for a compensation too", () => {
    assert.match(askCancel({ shift: { ...shift, type: "compensation" } }), /^2018/);
  });

  it("gives the one reason that comes first, in the order of the rules", () => {
    const wrong = { now: at("2018-01-10T11:00:00Z"), settings: { cancelEnabled: false } };
    const done = { ...shift, type: "regular", attendance: "present" } as const;
    const reasons = [
      askCancel({ ...wrong, own: false, shift: done }),
      askCancel({ ...wrong, shift: done }),
      askCancel({ ...wrong, shift: { ...done, attendance: "open" } }),
      askCancel({ ...wrong, shift: { projected: true, start: shift.start } }),
      askCancel({ ...wrong, shift }),
      askCancel({ settings: { cancelEnabled: false } }),
    ];
    assert.deepEqual(reasons, [...cancelRefusals]);
  });

  it("refuses hours that are none", () => {
    assert.throws(() => askCancel({ settings: { cancelHoursBefore: Number.NaN } }), {
      name: "RangeError",
      message: /cancelHoursBefore is NaN/,
    });
  });
});
