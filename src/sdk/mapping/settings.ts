import type { WireSettings } from "../../contract/settings.ts";
import { cycleDays } from "../../domain/cycle.ts";
import type { Settings } from "../types.ts";
import { dayAt, toDay, toInstant } from "./context.ts";
import { safeEmail, safePhone, safeUrl } from "./links.ts";

/** @throws {RangeError} when the engine knows no such zone, or the cycle can't be counted. */
export function toSettings(wire: WireSettings, backend: string): Settings {
  const { contact, features, rules } = wire;
  const { timeZone } = wire;
  const cycleStarts = wire.cycleStarts.map(toDay);
  // Both are only asked whether they can be used.
  dayAt(toInstant("1970-01-01T00Z"), timeZone);
  cycleDays(cycleStarts);
  return {
    timeZone,
    cycleStarts,
    cooperative: wire.cooperative,
    plannedUntil: toDay(wire.plannedUntil),
    languages: wire.languages,
    contact: {
      name: contact.name,
      email: safeEmail(contact.email),
      phone: safePhone(contact.phone),
      url: safeUrl(contact.url, ["https:", "http:"], backend),
    },
    rules: { ...rules, signUpEnabled: features.signUp, cancelEnabled: features.cancel },
    compensationEnabled: features.compensation,
  };
}
