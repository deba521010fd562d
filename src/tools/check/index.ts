/** `coopshift check`: the contract, run against a backend over HTTP. */
export { groups, type Group } from "./groups.ts";
export { formatReport } from "./report.ts";
export { checkBackend, type GroupReport, type Report } from "./run.ts";
export type { Check, CheckOptions, Credentials, Finding, Outcome, Severity } from "./types.ts";
