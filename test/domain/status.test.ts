import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  canCatchUp,
  compensationsToDo,
  maySignUp,
  mayShop,
  regimes,
  statuses,
  statusOf,
  type StatusAnswer,
  type StatusOptions,
  type WorkerFacts,
} from "../../src/domain/index.ts";
import { owedCompensations } from "../../src/domain/sign-up.ts";
import { at, day, range, worker } from "./values.ts";

type Settings = StatusOptions["settings"];

function answer(today: string, facts: Partial<WorkerFacts>, settings: Settings = {}): StatusAnswer {
  return statusOf(worker(facts), { today: day(today), settings });
}

/** `status why until then needed by`, with `-` for none. */
function summary(today: string, facts: Partial<WorkerFacts>, settings?: Settings): string {
  const { status, why, until, then, shiftsNeeded, by } = answer(today, facts, settings);
  return [status, why, until ?? "-", then ?? "-", shiftsNeeded, by ?? "-"].map(String).join(" ");
}

function regular(counter: number, compensation = 0, facts: Partial<WorkerFacts> = {}): Partial<WorkerFacts> {
  return { regime: "regular", irregularSince: null, counters: { regular: counter, compensation }, ...facts };
}

function irregular(counter: number, facts: Partial<WorkerFacts> = {}): Partial<WorkerFacts> {
  return { counters: { regular: counter, compensation: 0 }, ...facts };
}

const alertSince = day("2018-01-08");
const extensionSince = day("2018-02-10");

describe("statusOf", () => {
  it("lets the first rule win: leaving, then the exempted regime, then holiday, then exemption", () => {
    const holiday = range("2018-01-01", "2018-01-31");
    const all = { ...regular(-9), holiday, exemption: holiday, unsubscribed: true, alertSince };
    assert.equal(answer("2018-01-10", { ...all, resigning: true }).why, "resigning");
    assert.equal(answer("2018-01-10", { ...all, regime: "exempted" }).why, "exempted-regime");
    assert.equal(answer("2018-01-10", all).why, "on-holiday");
    assert.equal(answer("2018-01-10", { ...all, holiday: null }).why, "exemption");
    assert.equal(answer("2018-01-10", { ...all, holiday: null, exemption: null }).why, "flagged-unsubscribed");
    assert.equal(answer("2018-01-10", regular(-9)).why, "counter-too-low");
  });

  it("says of a regular worker in order that no day changes it", () => {
    assert.equal(summary("2018-01-10", regular(0)), "ok in-order - - 0 -");
  });

  it("gives an alert 28 days, its last one included, then suspends", () => {
    assert.equal(
      summary("2018-02-05", regular(-1, -1, { alertSince })),
      "alert in-alert 2018-02-05 suspended 2 2018-02-05",
    );
    assert.equal(summary("2018-02-06", regular(-1, -1, { alertSince })), "suspended alert-over - - 2 -");
  });

  it("gives an extension its grace and its extra days, then suspends", () => {
    const facts = regular(-1, 0, { alertSince, extensionSince, extraExtensionDays: 5 });
    assert.equal(summary("2018-02-12", facts), "extension in-extension 2018-02-25 suspended 1 2018-02-25");
    assert.equal(summary("2018-02-26", facts), "suspended extension-over - - 1 -");
  });

  it("knows no end of an alert without a start", () => {
    assert.equal(summary("2018-01-10", regular(-1)), "alert behind - - 1 -");
  });

  it("asks a regular worker for the compensations too, an irregular one for the counter only", () => {
    assert.equal(answer("2018-01-10", regular(-1, -2, { alertSince })).shiftsNeeded, 3);
    assert.equal(answer("2018-01-10", { counters: { regular: -1, compensation: -2 } }).shiftsNeeded, 1);
    assert.equal(
      answer("2018-01-10", { regime: "exempted", counters: { regular: -1, compensation: 0 } }).shiftsNeeded,
      0,
    );
  });

  it("counts the last day of a leave in, and says what follows it", () => {
    const holiday = range("2018-01-10", "2018-01-20");
    assert.equal(summary("2018-01-10", regular(0, 0, { holiday })), "holiday on-holiday 2018-01-20 ok 0 -");
    assert.equal(summary("2018-01-20", regular(0, 0, { holiday })), "holiday on-holiday 2018-01-20 ok 0 -");
    assert.equal(summary("2018-01-21", regular(0, 0, { holiday })), "ok in-order - - 0 -");
    assert.equal(summary("2018-01-09", regular(0, 0, { holiday })), "ok in-order 2018-01-09 holiday 0 -");
    const exemption = range("2018-01-15", "2018-02-20");
    assert.equal(
      summary("2018-01-12", regular(0, 0, { holiday, exemption })),
      "holiday on-holiday 2018-01-20 exempted 0 -",
    );
  });

  it("never ends an exemption without an end", () => {
    const exemption = { start: day("2018-01-01"), end: null };
    assert.equal(summary("2018-01-10", irregular(0, { exemption })), "exempted exemption - - 0 -");
  });

  it("gives no holiday to one with a single bound", () => {
    assert.equal(
      answer("2018-01-10", regular(0, 0, { holiday: { start: day("2018-01-01"), end: null } })).status,
      "ok",
    );
    assert.equal(
      answer("2018-01-10", regular(0, 0, { holiday: { start: null, end: day("2018-02-01") } })).status,
      "ok",
    );
  });

  it("warns during a leave of what gets worse after it", () => {
    const facts = regular(-1, 0, { alertSince, holiday: range("2018-01-10", "2018-03-20") });
    assert.equal(summary("2018-01-15", facts), "holiday on-holiday 2018-03-20 suspended 1 2018-03-20");
  });

  it("counts the countdown in: an irregular worker in order goes into alert on the alert date", () => {
    assert.equal(summary("2018-01-10", irregular(0)), "ok in-order 2018-01-28 alert 0 -");
    assert.equal(summary("2018-01-10", irregular(2)), "ok in-order 2018-03-25 alert 0 -");
  });

  it("asks an irregular worker for the shifts before the next countdown asks for one more", () => {
    const facts = irregular(-1, { alertSince: day("2018-01-29") });
    assert.equal(summary("2018-02-01", facts), "alert in-alert 2018-02-26 suspended 1 2018-02-25");
  });

  it("sees the countdown that unsubscribes an irregular worker", () => {
    const facts = irregular(-3, { alertSince: day("2018-01-29") });
    assert.equal(summary("2018-02-01", facts), "alert in-alert 2018-02-25 unsubscribed 3 2018-02-25");
    assert.equal(summary("2018-03-01", facts), "suspended alert-over 2018-03-25 unsubscribed 3 2018-03-25");
  });

  it("starts the alert of a worker who is behind with the next countdown", () => {
    const mild = { countdownPenalty: false };
    assert.equal(summary("2018-01-10", irregular(-1), mild), "alert behind 2018-02-26 suspended 1 2018-01-28");
  });

  it("doesn't run the countdown inside a leave, but on the day after it", () => {
    const facts = irregular(0, { holiday: range("2018-01-20", "2018-02-25") });
    assert.equal(summary("2018-01-25", facts), "holiday on-holiday 2018-02-25 alert 0 -");
    const longer = irregular(0, { holiday: range("2018-01-20", "2018-02-26") });
    assert.equal(summary("2018-01-25", longer), "holiday on-holiday 2018-02-26 ok 0 -");
    assert.equal(summary("2018-02-27", longer), "ok in-order 2018-03-25 alert 0 -");
  });

  it("ignores an alert start that was left behind by a worker who is in order again", () => {
    assert.equal(summary("2018-03-01", irregular(0, { alertSince })), "ok in-order 2018-03-25 alert 0 -");
  });

  it("asks for nothing more from one who is unsubscribed: no day changes it", () => {
    assert.equal(summary("2018-01-10", irregular(-4)), "unsubscribed counter-too-low - - 4 -");
    assert.equal(
      summary("2018-01-10", irregular(0, { unsubscribed: true })),
      "unsubscribed flagged-unsubscribed - - 0 -",
    );
  });

  it("takes every number from the cooperative's settings", () => {
    assert.equal(answer("2018-01-20", regular(-1, 0, { alertSince }), { alertDelayDays: 7 }).status, "suspended");
    assert.equal(
      answer("2018-02-12", regular(-1, 0, { alertSince, extensionSince }), { graceDelayDays: 1 }).status,
      "suspended",
    );
    assert.equal(answer("2018-01-10", regular(-1), { unsubscribeAt: -1 }).status, "unsubscribed");
    const facts = irregular(0);
    assert.equal(answer("2018-01-10", facts, { unsubscribeAt: -2 }).then, "unsubscribed", "the penalty takes two");
    assert.equal(answer("2018-01-10", facts, { unsubscribeAt: -2, countdownPenalty: false }).then, "alert");
  });

  it("counts with today's countdown where it is still to come: the status holds today, and what helps is due today", () => {
    const late = (facts: Partial<WorkerFacts>) => {
      const { status, until, then, by } = statusOf(worker(facts), { today: day("2018-01-29"), countdownRan: false });
      return [status, until ?? "-", then ?? "-", by ?? "-"].map(String).join(" ");
    };
    assert.equal(late(irregular(0)), "ok 2018-01-29 alert -");
    assert.equal(late(irregular(1)), "ok 2018-02-25 alert -");
    assert.equal(late(irregular(-1, { alertSince: day("2018-01-15") })), "alert 2018-02-12 suspended 2018-01-29");
    const holiday = range("2018-01-20", "2018-01-29");
    assert.equal(late(irregular(0, { holiday })), "holiday 2018-01-29 ok -");
  });

  it("looks a hundred years ahead and no further, so that an absurd counter freezes no page", () => {
    const begun = performance.now();
    assert.equal(summary("2018-01-10", irregular(1e9)), "ok in-order - - 0 -");
    assert.ok(performance.now() - begun < 1000);
  });

  it("refuses nonsense, naming the value", () => {
    assert.throws(() => answer("2018-01-10", regular(Number.NaN)), { name: "RangeError", message: /NaN/ });
    assert.throws(() => answer("2018-01-10", { extraExtensionDays: -1 }), {
      name: "RangeError",
      message: /-1.*from 0 on/,
    });
    assert.throws(() => answer("2018-01-10", {}, { alertDelayDays: 0.5 }), RangeError);
    assert.throws(() => answer("2018-01-10", { regime: "volant" as "irregular" }), RangeError);
    assert.throws(() => answer("2018-01-10", { exemption: range("2018-02-02", "2018-02-01") }), RangeError);
  });

  it("holds until `until`, and is `then` on the day after, asked day by day", () => {
    const days = (min: number, max: number) =>
      fc.integer({ min, max }).map((each) => day("2018-06-01").add({ days: each }));
    const leave = fc.option(
      fc.tuple(days(-20, 60), fc.nat(40)).map(([start, length]) => ({ start, end: start.add({ days: length }) })),
    );
    const facts = fc.record({
      regime: fc.constantFrom(...regimes),
      counters: fc.record({ regular: fc.integer({ min: -4, max: 3 }), compensation: fc.integer({ min: -2, max: 0 }) }),
      holiday: leave,
      exemption: leave,
      alertSince: fc.option(days(-40, 0)),
      extensionSince: fc.option(days(-20, 5)),
      irregularSince: fc.constant(null),
    });
    fc.assert(
      fc.property(facts, (each) => {
        const now = answer("2018-06-01", each);
        for (let offset = 1; offset < 150; offset += 1) {
          const date = day("2018-06-01").add({ days: offset });
          const { status } = answer(String(date), each);
          if (status === now.status) continue;
          assert.equal(String(now.until), String(date.subtract({ days: 1 })));
          assert.equal(now.then, status);
          return;
        }
        assert.equal(now.until, null);
        assert.equal(now.then, null);
      }),
    );
  });
});

describe("canCatchUp", () => {
  it("is where shifts put it right: in an alert, an extension, a suspension, and not where none is owed", () => {
    assert.deepEqual(
      statuses.filter((status) => canCatchUp(status, { regime: "irregular", regular: -1, compensation: 0 })),
      ["alert", "extension", "suspended"],
    );
    assert.deepEqual(
      statuses.filter((status) => canCatchUp(status, { regime: "irregular", regular: 0, compensation: 0 })),
      [],
    );
  });

  it("is exactly where a regular worker may sign up for every shift that the status asks for", () => {
    for (let ahead = -2; ahead <= 2; ahead++) {
      for (let compensation = -2; compensation <= 0; compensation++) {
        const counters = { regular: ahead, compensation };
        const { status, shiftsNeeded, ...next } = answer("2018-01-10", { regime: "regular", counters, alertSince });
        const owed = owedCompensations(counters, [], 0);
        const signUp = maySignUp({
          worker: { regime: "regular", status, counters },
          opening: {
            start: at("2018-01-12T08:00:00Z"),
            end: at("2018-01-12T11:00:00Z"),
            free: 1,
            cancelled: false,
            signedUp: false,
          },
          shifts: [],
          closures: [],
          now: at("2018-01-10T08:00:00Z"),
          timeZone: "Europe/Brussels",
          cycleStarts: [day("2018-01-01")],
        });
        const what = JSON.stringify(counters);
        if (["alert", "extension", "suspended"].includes(status)) {
          assert.equal(next.canCatchUp, shiftsNeeded > 0 && owed >= shiftsNeeded, what);
        }
        if (next.canCatchUp || compensationsToDo(counters) > 0)
          assert.ok(signUp.allowed || status === "unsubscribed", what);
      }
    }
  });

  it("is part of a worker's status", () => {
    const behind = { counters: { regular: -1, compensation: 0 }, alertSince };
    assert.equal(answer("2018-01-10", behind).canCatchUp, true);
    assert.equal(answer("2018-01-10", { ...behind, unsubscribed: true }).canCatchUp, false);
    assert.equal(answer("2018-01-10", {}).canCatchUp, false);
  });
});

describe("mayShop", () => {
  it("lets in who is in order, in alert, in an extension or exempted, and nobody else", () => {
    assert.deepEqual(statuses.filter(mayShop), ["ok", "alert", "extension", "exempted"]);
  });
});
