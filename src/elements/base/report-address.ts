/** Where "report this" leads, before and after what it says is filled in. */
import { createLater } from "./later.ts";
import type { Problem, Reporter } from "./report.ts";

/** What a report says; only a page that takes reports loads it. */
export const reporting = createLater(() => import("./report.ts"));

/** The address where a link may lead to it: a mail, or a page on the web. */
export function toAddress(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return /^(?:mailto|https?):$/.test(protocol) ? href : undefined;
}

/** A `report-url` as a link: what is reported is said in it once there is what says it. */
export function reportAddress(template: string, base: string, reporter: Reporter, problem: Problem) {
  const part = reporting.now;
  if (part) return part.createReportLink(template, part.createReport(reporter, problem), base);
  return toAddress(template.replaceAll(/\{\w+\}/g, ""), base);
}
