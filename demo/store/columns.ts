/** Column types that give text in the form of src/backend/model.ts, whichever driver reads them. */
import { customType } from "drizzle-orm/pg-core";
import { temporal } from "../../src/domain/temporal.ts";

/** An id. Compared by code point (collation C), so that order is the same on every server and in memory. */
export const idText = customType<{ data: string; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
});

/** An exact time, `2026-11-22T07:30:00Z`. The driver gives it in the session's zone, `2026-11-22 08:30:00+01`. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamptz(0)",
  fromDriver: (text) => temporal().Instant.from(text).toString({ smallestUnit: "second" }),
});

/** A wall-clock time, `08:30`. */
export const timeOfDay = customType<{ data: string; driverData: string }>({
  dataType: () => "time(0)",
  fromDriver: (text) => text.slice(0, 5),
});
