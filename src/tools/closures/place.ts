/** Countries and their regions, as the library knows them. */
import { InputError } from "../input-error.ts";
import type { HolidaysClass } from "./library.ts";

type Library = InstanceType<HolidaysClass>;

function checkCode(what: string, code: string, known: Readonly<Record<string, string>> | undefined): void {
  const codes = Object.entries(known ?? {});
  if (codes.some(([each]) => each === code)) return;
  // Two hundred names are more than anybody reads.
  const list = codes.map(([each, name]) => (codes.length > 80 ? each : `${each} ${name}`)).join(", ");
  throw new InputError(`${what} is ${code}: ${list === "" ? "there is none to give here" : `give one of ${list}`}.`);
}

/**
 * The library's arguments for a place: country, state, region of the state.
 *
 * @param country ISO 3166-1, like `BE`; case doesn't matter.
 * @param region of the country, like `BRU`, or one inside that, like `BY.A`.
 * @throws {InputError} when the library doesn't know them; the message lists what it knows.
 */
export function findPlace(library: Library, country: string, region: string | undefined): readonly string[] {
  const [code, state, part, ...rest] = [country, ...(region?.split(".") ?? [])].map((each) => each.toUpperCase());
  if (code === undefined || rest.length > 0) throw new InputError(`--region is ${String(region)}: give it like BY.A.`);
  checkCode("--country", code, library.getCountries("en"));
  if (state === undefined) return [code];
  checkCode("--region", state, library.getStates(code, "en"));
  if (part === undefined) return [code, state];
  checkCode("--region", part, library.getRegions(code, state, "en"));
  return [code, state, part];
}
