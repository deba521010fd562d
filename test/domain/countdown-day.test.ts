import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countDown, forecastCounter, type WorkerFacts } from "../../src/domain/index.ts";
import { day, range, worker } from "./values.ts";

const countdownDay = "2018-01-29";

function after(facts: Partial<WorkerFacts>, settings: Parameters<typeof countDown>[2] = {}): string | null {
  const answer = countDown(worker(facts), day(countdownDay), settings);
  return answer && `${answer.regular} ${answer.penalised} ${answer.alertBegins}`;
}

const counter = (regular: number) => ({ counters: { regular, compensation: 0 } });

describe("the countdown of a day", () => {
  it("takes one above zero, two at zero with a mark, and begins an alert there", () => {
    assert.equal(after(counter(2)), "1 false false");
    assert.equal(after({ ...counter(1), penalised: true }), "0 false false");
    assert.equal(after(counter(0)), "-2 true true");
    assert.equal(after(counter(0), { countdownPenalty: false }), "-1 false true");
  });

  it("takes one in an alert, which goes on, and begins anew one that had been made good", () => {
    const alertSince = day("2018-01-01");
    assert.equal(after({ ...counter(-1), alertSince }), "-2 false false");
    assert.equal(after({ ...counter(0), alertSince }), "-2 true true");
  });

  it("does nothing on leave, the last day included, nor for somebody exempted or unsubscribed", () => {
    assert.equal(after({ holiday: range("2018-01-20", countdownDay) }), null);
    assert.equal(after({ exemption: { start: day(countdownDay), end: null } }), null);
    assert.equal(after({ unsubscribed: true }), null);
    assert.equal(after({ ...counter(-4), alertSince: day("2018-01-01") }), null);
    assert.equal(after({ holiday: range("2018-01-20", "2018-01-28") }), "-2 true true");
  });

  it("counts for somebody who is leaving, unless that one is unsubscribed or on leave", () => {
    assert.equal(after({ resigning: true }), "-2 true true");
    assert.equal(after({ resigning: true, unsubscribed: true }), null);
    assert.equal(after({ resigning: true, exemption: range("2018-01-01", "2018-02-01") }), null);
  });

  it("does nothing to the other regimes", () => {
    assert.equal(after({ regime: "regular" }), null);
    assert.equal(after({ regime: "exempted" }), null);
  });

  it("is what the forecast says of that day", () => {
    const facts = fc.record({
      regular: fc.integer({ min: -5, max: 3 }),
      isInAlert: fc.boolean(),
      unsubscribed: fc.boolean(),
      resigning: fc.boolean(),
      penalised: fc.boolean(),
      isOnLeave: fc.boolean(),
      countdownPenalty: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, ({ regular, isInAlert, isOnLeave, countdownPenalty, ...flags }) => {
        const own = worker({
          ...counter(regular),
          ...flags,
          alertSince: isInAlert ? day("2018-01-01") : null,
          holiday: isOnLeave ? range(countdownDay, countdownDay) : null,
        });
        const settings = { countdownPenalty };
        const input = { today: day("2018-01-28"), timeZone: "Europe/Brussels", cycles: 1, settings };
        const [event] = forecastCounter(own, input)?.events ?? [];
        const counted = countDown(own, day(countdownDay), settings);
        assert.equal(event?.kind === "countdown", counted !== null);
        assert.equal(event?.counter, counted?.regular ?? regular);
      }),
    );
  });
});
