import type { WireSettings } from "../../contract/settings.ts";
import type { Fault } from "../answer.ts";
import type { Settings } from "../types.ts";
import { checkLocalTime, toDay } from "./context.ts";
import { safeEmail, safePhone, safeUrl } from "./links.ts";

/** @throws {ContractError} when the engine knows no such zone, or the cycle can't be counted. */
export function toSettings(wire: WireSettings, backend: string, fault: Fault): Settings {
  const { contact, features, rules } = wire;
  const local = { timeZone: wire.timeZone, cycleStarts: wire.cycleStarts.map(toDay) };
  checkLocalTime(local, fault);
  return {
    ...local,
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
