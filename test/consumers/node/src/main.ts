/** A script of a members' office: the rules and the SDK in plain Node, without a browser's types or its objects. */
import { createCoopShift, temporal, weekLetter, type CoopShiftError } from "coopshift";
import { createMockFetch, mockBaseUrl } from "coopshift/mocks";

const { PlainDate } = temporal();
const letter = weekLetter(PlainDate.from("2018-01-03"), [PlainDate.from("2018-01-01")]);

const fetch = createMockFetch("irregular-alert", { now: "2026-11-24T09:00:00Z" });
const coop = createCoopShift({ backend: mockBaseUrl, fetch });
const member = await coop.me();

const reason: CoopShiftError["name"] = await coop.signUp("no-such-opening").then(
  () => "AbortError" as const,
  (error: CoopShiftError) => error.name,
);

console.log(JSON.stringify({ letter, name: member.name, reason, dom: "document" in globalThis }));
