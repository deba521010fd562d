/** Which elements make up a member's page. */
import { html, type TemplateResult } from "lit";
import { compensationsToDo, type Member } from "../../sdk/index.ts";
import type { Content } from "../base/states.ts";

export type Section = "next-shifts" | "open-shifts" | "compensation" | "open-slots" | "past-shifts";

/** What a member needs below their status, most useful first. */
export function listSections(member: Member): readonly Section[] {
  if (member.kind === "non-worker") return [];
  if (member.kind === "new-worker") return ["open-slots"];
  switch (member.regime) {
    case "irregular":
      return ["next-shifts", "open-shifts", "past-shifts"];
    case "exempted":
      return ["past-shifts"];
    case "regular": {
      const slots: Section[] = member.slots.length === 0 ? ["open-slots"] : [];
      // Either counter is made good by one (rules.md §6 and §7).
      const { counters } = member;
      const owed: Section[] = counters.regular < 0 || compensationsToDo(counters) > 0 ? ["compensation"] : [];
      return [...slots, "next-shifts", ...owed, "past-shifts"];
    }
  }
}

function renderSection(section: Section): Content {
  switch (section) {
    case "next-shifts":
      return html`<coop-next-shifts part="section"></coop-next-shifts>`;
    case "open-shifts":
      return html`<coop-open-shifts part="section"></coop-open-shifts>`;
    case "compensation":
      return html`<coop-open-shifts part="section" purpose="compensation"></coop-open-shifts>`;
    case "open-slots":
      return html`<coop-open-slots part="section"></coop-open-slots>`;
    case "past-shifts":
      return html`<coop-past-shifts part="section"></coop-past-shifts>`;
  }
}

/** @param onOutcome hears how each section's reading ended. */
export function renderMyShifts(member: Member, onOutcome: (event: Event) => void): TemplateResult {
  const sections = listSections(member);
  return html`<div class="sections" @coop-load=${onOutcome} @coop-error=${onOutcome} @coop-auth-required=${onOutcome}>
    <coop-shift-status part="section"></coop-shift-status>
    ${sections.map(renderSection)}
    <coop-shift-help part="section"></coop-shift-help>
  </div>`;
}
