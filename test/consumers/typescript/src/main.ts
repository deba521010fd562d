/** Plain TypeScript on a page: tags and events have types by themselves, in the strictest settings. */
import { createCoopShift, maySignUp, openingsGrid, type Member } from "coopshift";
import "coopshift/define";
import { CoopShiftStatus, elementClasses } from "coopshift/elements";
import { createHandlers, createMockFetch, scenarioNames } from "coopshift/mocks";

const card = document.querySelector("coop-shift-status");
if (card) card.headingLevel = 3;

document.addEventListener("coop-signed-up", ({ detail }) => console.log(detail.shift.start.toString()));
// @ts-expect-error -- an event that no element tells of
document.addEventListener("coop-signed-off", ({ detail }) => console.log(detail));

export const member: Promise<Member> = createCoopShift({ backend: "https://coop.example/api/v1" }).me();
export const all = [maySignUp, openingsGrid, CoopShiftStatus, elementClasses, createMockFetch, createHandlers];
export const first: string | undefined = scenarioNames[0];
