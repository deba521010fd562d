/** What the SDK takes from an answer is what the contract's schemas let through: nothing more, nothing less, field by field. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as v from "valibot";
import { renewedFeed } from "../../src/contract/calendar-key.ts";
import { closures } from "../../src/contract/closure.ts";
import { notices } from "../../src/contract/notice.ts";
import { openings } from "../../src/contract/opening.ts";
import { settings } from "../../src/contract/settings.ts";
import { shift, shifts } from "../../src/contract/shift.ts";
import { slots } from "../../src/contract/slot.ts";
import { worker } from "../../src/contract/worker.ts";
import * as shapes from "../../src/sdk/shapes/resources.ts";
import type { Take } from "../../src/sdk/shapes/take.ts";
import { list, page } from "./helpers/cooperative.ts";
import { aClosure, anOpening, aSettings, aShift, aWorker } from "./helpers/fixtures.ts";

const text = { fr: "Magasin", nl: "Winkel" };
const leave = { start: "2026-09-01", end: "2026-09-30" };
const coordinator = { name: "Ada", email: "ada@coop.example", phone: null };
const full = aWorker({
  holiday: leave,
  exemption: { ...leave, reason: text },
  absences: { count: 1, dates: ["2026-08-01"] },
  irregularSince: "2026-01-01",
  alertDate: "2026-10-01",
});

const slot = { ...full.slots[0], coordinator, capacity: 4, free: 1 };
const notice = {
  id: "n1",
  severity: "info",
  start: "2026-09-01T08:00:00Z",
  end: "2026-09-02T08:00:00Z",
  text,
  dismissible: true,
};

/** Resources with an answer that has every field. */
const resources: readonly (readonly [string, Take<unknown>, v.GenericSchema, unknown])[] = [
  ["settings", shapes.settings, settings, aSettings()],
  ["me", shapes.worker, worker, full],
  ["shift", shapes.shift, shift, aShift({ coordinator })],
  ["shifts", shapes.shifts, shifts, page([aShift({ coordinator })], "next")],
  ["openings", shapes.openings, openings, list({ ...anOpening(), coordinator })],
  ["slots", shapes.slots, slots, list(slot)],
  ["closures", shapes.closures, closures, list(aClosure())],
  ["notices", shapes.notices, notices, list(notice)],
  ["calendar key", shapes.renewedFeed, renewedFeed, { calendarFeed: "https://coop.example/feed" }],
];

/** What may stand in any place. */
const values: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1,
  7,
  8,
  1.5,
  100,
  100.5,
  1e300,
  "",
  "A",
  "E",
  "ok",
  "sleepy",
  "open",
  "worker",
  "2026-02-28",
  "2026-02-30",
  "2026-13-01",
  "20260228",
  "2026-02-28T10:00:00Z",
  "2026-02-28T24:00:00Z",
  "2026-02-30T10:00:00Z",
  "2026-02-28T10:00:60Z",
  "2026-02-28T10:00+00:00",
  "2026-02-28T10:00:00.5Z",
  "2026-02-28T10:00:00+01:00",
  "2026-02-28\n",
  "08:30",
  "24:00",
  "8:30",
  [],
  [1],
  {},
  { fr: 1 },
  { fr: "Magasin" },
];

/** Every place in a value, with the same value but for another one there. */
function* variants(value: unknown, path = ""): Generator<readonly [path: string, variant: unknown]> {
  for (const other of values) yield [`${path} = ${JSON.stringify(other)}`, other];
  if (typeof value !== "object" || value === null) return;
  for (const [name, field] of Object.entries(value)) {
    for (const [where, variant] of variants(field, `${path}.${name}`)) {
      yield [where, Array.isArray(value) ? value.with(Number(name), variant) : { ...value, [name]: variant }];
    }
  }
}

function taken(take: Take<unknown>, value: unknown): unknown {
  try {
    return { value: take(value) };
  } catch {
    return null;
  }
}

for (const [name, take, schema, answer] of resources) {
  test(`${name}: every answer is taken, or refused, as the contract says`, () => {
    assert.deepEqual(take({ ...Object(answer), unheardOf: 1 }), v.parse(schema, answer));
    for (const [where, variant] of variants(answer)) {
      // As JSON has it: nothing is undefined there, and no number endless.
      const wire: unknown = JSON.parse(JSON.stringify(variant) ?? "null");
      const { success, output } = v.safeParse(schema, wire);
      assert.deepEqual(taken(take, wire), success ? { value: output } : null, where);
    }
  });
}
