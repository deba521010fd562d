/** Every field of every resource, missing, of another type, or with a word that the contract doesn't know. */
import assert from "node:assert/strict";
import { it, suite } from "node:test";
import { inspect } from "node:util";
import type * as v from "valibot";
import {
  closures,
  notices,
  openings,
  settings,
  shift,
  shifts,
  slots,
  worker,
  type WireNotice,
  type WireSlot,
} from "../../src/contract/index.ts";
import type { CoopShift } from "../../src/index.ts";
import { aClosure, anOpening, aSettings, aShift, aWorker } from "../sdk/helpers/fixtures.ts";
import { failure, list, page, setUp, type Setup } from "../sdk/helpers/cooperative.ts";
import { json } from "../sdk/helpers/server.ts";

/** What stands in the answers where a person's data may: no error may repeat it. */
const personal = "Camille Peeters";
const text = { fr: personal, nl: personal };
const task = { id: "shop", name: text };
const coordinator = { name: personal, email: "c@coop.example", phone: "+32 400 00 00 00" };
const slot: WireSlot = {
  id: "s1",
  week: "A",
  weekday: 3,
  start: "12:00",
  end: "15:00",
  task,
  coordinator,
  capacity: 4,
  free: 2,
};
const notice: WireNotice = {
  id: "n1",
  severity: "info",
  start: "2026-09-01T08:00:00Z",
  end: "2026-10-01T08:00:00Z",
  text,
  dismissible: true,
};
const days = { from: "2026-09-07", to: "2026-09-13" };

interface Resource {
  readonly route: string;
  readonly schema: v.GenericSchema;
  /** With something in every field that may be empty. */
  readonly answer: unknown;
  readonly read: (coop: CoopShift) => Promise<unknown>;
}

const resources: readonly Resource[] = [
  {
    route: "GET /settings",
    schema: settings,
    answer: aSettings({ rules: { ...aSettings().rules, maxShiftsPerCycle: 3 } }),
    read: (coop) => coop.settings(),
  },
  {
    route: "GET /me",
    schema: worker,
    answer: aWorker({
      irregularSince: "2026-01-05",
      alertSince: "2026-08-01",
      extensionSince: "2026-08-30",
      holiday: { start: "2026-12-01", end: "2026-12-31" },
      exemption: { start: "2027-01-01", end: "2027-02-01", reason: text },
      absences: { count: 1, dates: ["2026-05-01"] },
      slots: [slot],
      alertDate: "2026-10-01",
      calendarFeed: "https://coop.example/me/calendar.ics?key=1",
    }),
    read: (coop) => coop.me(),
  },
  {
    route: "GET /me/shifts",
    schema: shifts,
    answer: page([aShift({ coordinator, task })], "next"),
    read: (coop) => coop.pastShiftsPage(),
  },
  {
    route: "GET /openings",
    schema: openings,
    answer: list(anOpening({ coordinator, task })),
    read: (coop) => coop.openings(days),
  },
  { route: "GET /slots", schema: slots, answer: list(slot), read: (coop) => coop.slots() },
  {
    route: "GET /closures",
    schema: closures,
    answer: list(aClosure({ name: text })),
    read: (coop) => coop.closures(days),
  },
  { route: "GET /notices", schema: notices, answer: list(notice), read: (coop) => coop.notices() },
  {
    route: "PUT /me/sign-ups/o1",
    schema: shift,
    answer: aShift({ coordinator, task }),
    read: (coop) => coop.signUp("o1"),
  },
];

type Key = string | number;

/** A schema as far as this test looks into it. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly Key[];
}

interface Field {
  readonly path: readonly Key[];
  /** Of the value, without `null` and `undefined`. */
  readonly type: string;
  readonly isOptional: boolean;
}

/** Every field, down to the leaves; of lists the first item, of texts in several languages the French one. */
function listFields(schema: Schema, path: readonly Key[] = [], isOptional = false): readonly Field[] {
  if (schema.wrapped) return listFields(schema.wrapped, path, isOptional || schema.type === "optional");
  const own = path.length === 0 ? [] : [{ path, type: schema.type, isOptional }];
  const below = Object.entries(schema.entries ?? {}).flatMap(([key, each]) => listFields(each, [...path, key]));
  const item = schema.item ? listFields(schema.item, [...path, 0]) : [];
  const value = schema.type === "record" && schema.value ? listFields(schema.value, [...path, "fr"]) : [];
  return [...own, ...below, ...item, ...value];
}

/** As an error names a place: `items[0].task.id`. */
function spellPath(path: readonly Key[]): string {
  return path.map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${key}`)).join("");
}

/** A copy of `answer` with the value at `path` replaced, or taken away. */
function change(answer: unknown, path: readonly Key[], value: unknown): unknown {
  // Not structuredClone: texts that the sample uses twice would be one in the copy too.
  const copy: unknown = JSON.parse(JSON.stringify(answer));
  let parent = copy as Record<Key, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<Key, unknown>;
  const [last = ""] = path.slice(-1);
  assert.ok(last in parent, `the sample has no ${spellPath(path)}`);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** What no field of this type can be. */
function wrongFor(type: string): unknown {
  return type === "string" || type === "object" || type === "record" || type === "array" || type === "picklist"
    ? 42.5
    : "x";
}

interface Case {
  readonly what: string;
  readonly path: readonly Key[];
  readonly value: unknown;
}

function listCases({ schema }: Resource): readonly Case[] {
  return listFields(schema as unknown as Schema).flatMap(({ path, type, isOptional }) => {
    const inList = typeof path.at(-1) === "number";
    const inRecord = path.at(-1) === "fr";
    const missing = isOptional || inList || inRecord ? [] : [{ what: "missing", path, value: undefined }];
    const unknown = type === "picklist" ? [{ what: "unknown", path, value: "mystery" }] : [];
    return [...missing, { what: "of another type", path, value: wrongFor(type) }, ...unknown];
  });
}

suite("a field that breaks the contract", () => {
  for (const resource of resources) {
    it(`is named by the error, which repeats nothing of a person's, in ${resource.route}`, async (t) => {
      const cases = listCases(resource);
      const { server, coop }: Setup = await setUp(t, { freshFor: 0 });
      // Nothing there: what became of a sign-up is not what this asks.
      server.on("GET /me/shifts", json(page([])));
      server.on(resource.route, json(resource.answer));
      await resource.read(coop);
      for (const { what, path, value } of cases) {
        server.on(resource.route, json(change(resource.answer, path, value)));
        coop.refresh();
        const error = await failure(resource.read(coop));
        const place = `${spellPath(path)} ${what}`;
        assert.ok(error instanceof Error && error.name === "ContractError" && "path" in error, place);
        assert.equal(error.path, spellPath(path), place);
        assert.equal(inspect(error, { depth: 9 }).includes(personal), false, place);
      }
    });
  }

  it("is one of hundreds that were tried, and of every kind", () => {
    const cases = resources.flatMap(listCases);
    const count = (what: string): number => cases.filter((each) => each.what === what).length;
    assert.ok(count("missing") > 80 && count("of another type") > 90 && count("unknown") >= 10, String(cases.length));
  });
});
