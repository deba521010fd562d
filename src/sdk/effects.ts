/**
 * What signing up for each opening would do to the member's counters. Elements load it after their first content: it is
 * what the question before a sign-up says.
 */
import { signUpEffects, type SignUpEffect } from "../domain/sign-up-effect.ts";
import type { Temporal } from "../domain/temporal.ts";
import { dayIn } from "../domain/zone.ts";
import type { CoopShift } from "./api.ts";
import { followsRules } from "./follows-rules.ts";
import type { Own } from "./reads.ts";
import type { Opening, Settings } from "./types.ts";

export { nearestOpenings } from "../domain/nearest-openings.ts";

interface Sources {
  readonly settings: Settings;
  /** `null`: nobody is signed in. */
  readonly own: Own | null;
  readonly now: Temporal.Instant;
}

export function createEffects({
  settings,
  own,
  now,
}: Sources): (opening: Pick<Opening, "start">) => SignUpEffect | null {
  const { timeZone, rules } = settings;
  if (own?.member.kind !== "worker") return () => null;
  const { member, shifts } = own;
  const { facts, countdownRan } = member;
  const effectOf = signUpEffects(facts, { shifts, now, timeZone, settings: rules, countdownRan });
  if (effectOf === null) return () => null;
  if (followsRules(member, dayIn(now, timeZone))) return effectOf;
  return (opening) => {
    const effect = effectOf(opening);
    return effect.kind === "counter" ? { ...effect, alertBefore: null, alertAfter: null } : effect;
  };
}

/**
 * What signing up for an opening would do to the member's counters, by what the client has read last: the settings, the
 * member and their shifts. `null` where one of them is missing, nobody is signed in or the member signs up for nothing.
 *
 * @throws {Error} where Temporal is not loaded yet (see `loadTemporal`).
 */
export function signUpEffect(
  client: Pick<CoopShift, "peek" | "now">,
  opening: Pick<Opening, "start">,
): SignUpEffect | null {
  const [settings, member, shifts] = [client.peek("settings"), client.peek("me"), client.peek("shifts")];
  if (!settings || !member || !shifts) return null;
  return createEffects({ settings, own: { member, shifts }, now: client.now() })(opening);
}
