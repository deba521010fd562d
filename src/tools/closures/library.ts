/** The library of holidays, which is big and needed by one command: loaded when that runs, and missed politely. */
import { InputError } from "../input-error.ts";

const importLibrary = () => import("date-holidays");

export type HolidaysClass = Awaited<ReturnType<typeof importLibrary>>["default"];

/** @throws {InputError} when it is not installed. */
export async function loadHolidays(
  load: () => Promise<{ readonly default: HolidaysClass }> = importLibrary,
): Promise<HolidaysClass> {
  try {
    return (await load()).default;
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
    if (!isMissing) throw cause;
    const message = "closures needs the package date-holidays, which is not installed: run npm install date-holidays.";
    throw new InputError(message, { cause });
  }
}
