/** The contract's schemas as the named components of the OpenAPI document. */
import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig, type JsonSchema } from "@valibot/to-json-schema";
import * as contract from "../../src/contract/index.ts";

/** Every schema that has a name of its own; where another one uses it, it is referred to. */
const named = {
  Closure: contract.closure,
  ClosureList: contract.closures,
  Coordinator: contract.coordinator,
  Day: contract.day,
  Instant: contract.instant,
  LocalizedText: contract.localizedText,
  Notice: contract.notice,
  NoticeList: contract.notices,
  RenewedFeed: contract.renewedFeed,
  Opening: contract.opening,
  OpeningList: contract.openings,
  Overview: contract.overview,
  Problem: contract.problem,
  Settings: contract.settings,
  Shift: contract.shift,
  ShiftPage: contract.shifts,
  Slot: contract.slot,
  SlotList: contract.slots,
  Task: contract.task,
  TimeOfDay: contract.timeOfDay,
  Worker: contract.worker,
  WorkerSlot: contract.workerSlot,
};

const descriptions: Partial<Record<keyof typeof named, JsonSchema>> = {
  Day: { format: "date", description: "A day in the cooperative's zone", examples: ["2026-11-22"] },
  Instant: { format: "date-time", description: "An exact time in UTC", examples: ["2026-11-22T11:00:00Z"] },
  TimeOfDay: { description: "A wall-clock time in the cooperative's zone", examples: ["08:30"] },
  LocalizedText: {
    description: "One text in several languages, by BCP 47 tag",
    examples: [{ fr: "Magasin", nl: "Winkel" }],
  },
};

const conversion: ConversionConfig = {
  target: "draft-2020-12",
  // Checks are code: JSON Schema says what they guard as well as it can by pattern and format.
  ignoreActions: ["check"],
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

export function createSchemas(): Record<string, JsonSchema> {
  const schemas: Record<string, JsonSchema> = toJsonSchemaDefs(named, conversion);
  for (const [name, more] of Object.entries(descriptions)) Object.assign(schemas[name] ?? {}, more);
  return schemas;
}

/** The schema in place, or a reference where it is one of the components. */
export function createSchema(schema: contract.Parameter["schema"]): JsonSchema {
  const name = Object.entries(named).find(([, candidate]) => candidate === schema)?.[0];
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  const { $schema: _dialect, ...converted } = toJsonSchema(schema, conversion);
  return converted;
}
