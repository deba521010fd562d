/** The tables. After a change, `npx drizzle-kit generate --config demo/store/drizzle.config.ts` writes the next migration. */
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import type { LocalizedText } from "../../src/contract/index.ts";
import type { CooperativeRecord, NoticeRecord } from "../../src/backend/model.ts";
import type { Attendance, Regime, Role, ShiftType, WeekLetter, Weekday } from "../../src/domain/words.ts";
import { idText, instant, timeOfDay } from "./columns.ts";

const localized = (name: string) => jsonb(name).$type<LocalizedText>();
const day = (name: string) => date(name, { mode: "string" });

/** One row: what the cooperative decided, and how far its weeks are generated. */
export const cooperatives = pgTable(
  "cooperative",
  {
    id: integer("id").primaryKey().default(1),
    plannedUntil: day("planned_until").notNull(),
    decisions: jsonb("decisions").$type<Omit<CooperativeRecord, "plannedUntil">>().notNull(),
  },
  (table) => [check("cooperative_one_row", sql`${table.id} = 1`)],
);

export const tasks = pgTable("task", { id: idText("id").primaryKey(), name: localized("name").notNull() });

export const coordinators = pgTable("coordinator", {
  id: idText("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email"),
  phone: text("phone"),
  consent: boolean("consent").notNull(),
});

export const workers = pgTable(
  "worker",
  {
    id: idText("id").primaryKey(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    regime: text("regime").$type<Regime>(),
    regular: integer("regular").notNull(),
    compensation: integer("compensation").notNull(),
    irregularSince: day("irregular_since"),
    alertSince: day("alert_since"),
    extensionSince: day("extension_since"),
    extraExtensionDays: integer("extra_extension_days").notNull(),
    holidayStart: day("holiday_start"),
    holidayEnd: day("holiday_end"),
    exemptionStart: day("exemption_start"),
    exemptionEnd: day("exemption_end"),
    exemptionReason: localized("exemption_reason"),
    absenceDates: jsonb("absence_dates").$type<readonly string[]>().notNull(),
    unsubscribed: boolean("unsubscribed").notNull(),
    resigning: boolean("resigning").notNull(),
    penalised: boolean("penalised").notNull(),
    countdownRanOn: day("countdown_ran_on"),
    calendarKey: text("calendar_key").unique("worker_calendar_key"),
  },
  (table) => [index("worker_regime").on(table.regime)],
);

export const slots = pgTable("slot", {
  id: idText("id").primaryKey(),
  week: text("week").$type<WeekLetter>().notNull(),
  weekday: integer("weekday").$type<Weekday>().notNull(),
  start: timeOfDay("start_time").notNull(),
  end: timeOfDay("end_time").notNull(),
  taskId: idText("task_id")
    .notNull()
    .references(() => tasks.id),
  capacity: integer("capacity").notNull(),
  coordinatorId: idText("coordinator_id").references(() => coordinators.id),
});

export const assignments = pgTable(
  "assignment",
  {
    slotId: idText("slot_id")
      .notNull()
      .references(() => slots.id),
    workerId: idText("worker_id")
      .notNull()
      .references(() => workers.id),
  },
  (table) => [
    primaryKey({ name: "assignment_key", columns: [table.slotId, table.workerId] }),
    index("assignment_worker").on(table.workerId),
  ],
);

export const occurrences = pgTable(
  "occurrence",
  {
    id: idText("id").primaryKey(),
    // No reference: an occurrence outlives a slot that the cooperative gave up.
    slotId: idText("slot_id").notNull(),
    day: day("day").notNull(),
    start: instant("starts_at").notNull(),
    end: instant("ends_at").notNull(),
    taskId: idText("task_id")
      .notNull()
      .references(() => tasks.id),
    capacity: integer("capacity").notNull(),
    coordinatorId: idText("coordinator_id").references(() => coordinators.id),
    cancelled: boolean("cancelled").notNull(),
    // How many shifts take a place, kept by every statement that adds or removes one: to count them for each answer would
    // take longer the more members there are, however few openings they see.
    taken: integer("taken").notNull().default(0),
  },
  (table) => [index("occurrence_day").on(table.day, table.start, table.id)],
);

export const shifts = pgTable(
  "shift",
  {
    id: idText("id").primaryKey(),
    workerId: idText("worker_id")
      .notNull()
      .references(() => workers.id),
    occurrenceId: idText("occurrence_id")
      .notNull()
      .references(() => occurrences.id),
    type: text("type").$type<ShiftType>().notNull(),
    attendance: text("attendance").$type<Attendance>().notNull(),
  },
  (table) => [
    // One worker has one place at an occurrence, whatever two requests at once believe.
    unique("shift_place").on(table.workerId, table.occurrenceId),
    index("shift_occurrence").on(table.occurrenceId),
  ],
);

export const closures = pgTable(
  "closure",
  {
    id: idText("id").primaryKey(),
    start: day("first_day").notNull(),
    end: day("last_day").notNull(),
    name: localized("name").notNull(),
  },
  (table) => [index("closure_days").on(table.start, table.end)],
);

export const notices = pgTable(
  "notice",
  {
    id: idText("id").primaryKey(),
    severity: text("severity").$type<NoticeRecord["severity"]>().notNull(),
    start: instant("starts_at").notNull(),
    end: instant("ends_at"),
    text: localized("text").notNull(),
    dismissible: boolean("dismissible").notNull(),
  },
  (table) => [index("notice_start").on(table.start)],
);

/** What the demo remembers between two starts. A database without its row was not filled by the demo. */
export const demoStates = pgTable("demo_state", {
  id: integer("id").primaryKey().default(1),
  /** The latest time that the data has lived through. */
  livedUntil: instant("lived_until").notNull(),
});
