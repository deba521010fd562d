import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compensationsDue, type WorkerFacts } from "../../src/domain/index.ts";
import { at, day, worker } from "./values.ts";

const today = day("2018-01-20");
const alertSince = day("2018-01-08");
const inTime = { start: at("2018-02-05T08:00:00Z"), type: "compensation", attendance: "open" } as const;
const late = { ...inTime, start: at("2018-02-06T08:00:00Z") };
const timeZone = "Europe/Brussels";

function behind(regular: number, compensation: number, facts: Partial<WorkerFacts> = {}): WorkerFacts {
  return worker({ regime: "regular", irregularSince: null, counters: { regular, compensation }, alertSince, ...facts });
}

describe("compensationsDue", () => {
  it("owes the missed shift and its compensation by the last day of the alert", () => {
    const due = compensationsDue(behind(-1, -1), { today, timeZone });
    assert.deepEqual({ ...due, by: String(due?.by) }, { owed: 2, by: "2018-02-05", inTime: [], late: [], missing: 2 });
  });

  it("tells the compensations signed up for in time from those that come after the day", () => {
    const due = compensationsDue(behind(-2, -1), { today, timeZone, shifts: [late, inTime] });
    assert.deepEqual([due?.inTime, due?.late, due?.missing], [[inTime], [late], 1]);
  });

  it("counts on compensations only, and on none that is over or cancelled", () => {
    const past = { ...inTime, start: at("2018-01-19T22:59:00Z") };
    const shifts = [past, { ...inTime, attendance: "cancelled" as const }, { ...inTime, type: "regular" as const }];
    assert.equal(compensationsDue(behind(-1, -1), { today, timeZone, shifts })?.missing, 2);
  });

  it("takes the end of an extension for the day, with the settings given", () => {
    const facts = behind(-1, 0, { extensionSince: day("2018-01-18"), extraExtensionDays: 2 });
    assert.equal(String(compensationsDue(facts, { today, timeZone })?.by), "2018-01-30");
    const settings = { graceDelayDays: 0 };
    assert.equal(String(compensationsDue(facts, { today, timeZone, settings })?.by), "2018-01-20");
  });

  it("knows no day without an alert, and takes all compensations to be in time", () => {
    const due = compensationsDue(behind(-1, 0, { alertSince: null }), { today, timeZone, shifts: [inTime, late] });
    assert.deepEqual(due, { owed: 1, by: null, inTime: [inTime, late], late: [], missing: 0 });
  });

  it("owes nothing in order, and has no answer for the other regimes", () => {
    assert.equal(compensationsDue(behind(0, 0), { today, timeZone })?.owed, 0);
    for (const regime of ["irregular", "exempted"] as const) {
      assert.equal(compensationsDue(worker({ regime }), { today, timeZone }), null);
    }
  });
});
