/**
 * "Report this": the address of a mail or a ticket that says what failed, where and when, for whoever can mend it. It
 * says nothing of the member: no name or id, no address of the page, no text that a backend wrote.
 */
import type { Temporal } from "../../domain/temporal.ts";
import type { Locale } from "../../i18n/index.ts";
import { inFull } from "../../i18n/later.ts";
import { isCoopShiftError } from "../../sdk/index.ts";
import type { Failure } from "./failures.ts";
import { version } from "../../sdk/version.ts";
import { toAddress } from "./report-address.ts";

/** For whoever sorts reports: somebody can't sign up or cancel, may be misled by what they see, or misses a comfort. */
export type ReportSeverity = "blocked" | "wrong-data" | "cosmetic";

export interface Report {
  readonly severity: ReportSeverity;
  /** Tag of the element. */
  readonly element: string;
  /** What it was doing: `read`, `sign-up` … */
  readonly action: string;
  /** None where something was read, and looks wrong. */
  readonly failure: Failure | undefined;
  /** Now as the cooperative has it; none where nothing has been heard from it yet. */
  readonly at: Temporal.Instant | undefined;
  /** IANA name of the cooperative's zone, where it is known. */
  readonly timeZone: string | undefined;
  /** The element's language. */
  readonly lang: string;
  /** What the member reads above the facts. */
  readonly intro: string;
}

/** What a name or a code is made of. Anything else may be somebody's words, and is left out. */
const code = /^[\w.:[\]-]{1,80}$/;

function plain(value: string | number | null): string {
  return value !== null && code.test(String(value)) ? String(value) : "";
}

function detailsOf(failure: Failure): readonly (string | number | null)[] {
  if (!isCoopShiftError(failure)) return [];
  switch (failure.name) {
    case "HttpProblem":
      return [failure.status, failure.code];
    case "SignUpRefused":
    case "CancelRefused":
      return [failure.reason];
    case "ContractError":
      return [failure.path];
    default:
      return [];
  }
}

/** `HttpProblem 503 unavailable`, `OutcomeUnknown TimeoutError`: the error, what is known of it, and what led to it. */
function describeFailure(failure: Failure): string {
  const cause = isCoopShiftError(failure) && isCoopShiftError(failure.cause) ? describeFailure(failure.cause) : "";
  return [plain(failure.name), ...detailsOf(failure).map(plain), cause].filter(Boolean).join(" ");
}

/** `2026-11-24 11:00 Europe/Brussels, 2026-11-24T10:00:00Z`: on the cooperative's wall, and in the logs. */
function describeTime(at: Temporal.Instant, timeZone: string | undefined): string {
  const utc = at.toString({ smallestUnit: "second" });
  if (timeZone === undefined) return utc;
  const wall = at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "minute" });
  return `${wall.replace("T", " ")} ${timeZone}, ${utc}`;
}

/** What is reported, by the names that an address may ask for it with. */
function listFacts({ failure, at, timeZone, lang, severity, element, action }: Report) {
  return {
    severity,
    element,
    action,
    error: failure ? describeFailure(failure) : "not as expected",
    request: isCoopShiftError(failure) ? plain(failure.requestId) : "",
    time: at ? describeTime(at, timeZone) : "",
    language: lang,
    version: `coopshift ${version}`,
  };
}

function fillIn(report: Report): Readonly<Record<string, string>> {
  const facts = listFacts(report);
  const told = Object.entries(facts).filter(([, value]) => value !== "");
  return {
    ...facts,
    title: `[${report.severity}] ${report.element}: ${facts.error}`,
    // Mails end their lines so (RFC 6068), and forms don't mind.
    body: [report.intro, "", ...told.map(([name, value]) => `${name}: ${value}`)].join("\r\n"),
  };
}

/** Also what `encodeURIComponent` leaves, so that a value is one wherever the address puts it. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll(
    /[!'()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An address that asks for nothing gets title and body as the query that mails and most forms know. */
function withPlaceholders(template: string): string {
  if (/\{(?:title|body)\}/.test(template)) return template;
  const [address = "", ...hash] = template.split("#");
  const title = /^\s*mailto:/i.test(template) ? "subject" : "title";
  const query = `${address.includes("?") ? "&" : "?"}${title}={title}&body={body}`;
  return [address + query, ...hash].join("#");
}

/**
 * The link's address: `template` (the `report-url` of a page) with its placeholders filled in. Those are `{title}` and
 * `{body}`, and each fact by itself: `{severity}`, `{element}`, `{action}`, `{error}`, `{request}`, `{time}`,
 * `{language}`, `{version}`.
 *
 * @param base what a relative address is relative to.
 * @returns `undefined` where it would lead to anything but a mail or a page on the web.
 */
export function createReportLink(template: string, report: Report, base: string): string | undefined {
  const values = fillIn(report);
  const filled = withPlaceholders(template).replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encode(values[name] ?? "") : whole,
  );
  return toAddress(filled, base);
}

/** How bad it is that this element shows nothing: signing up and cancelling are done through these three. */
export function severityOf(element: string): ReportSeverity {
  if (["coop-open-shifts", "coop-next-shifts", "coop-my-shifts"].includes(element)) return "blocked";
  return ["coop-shift-help", "coop-shift-notices"].includes(element) ? "cosmetic" : "wrong-data";
}

/** What is reported, besides what the element knows by itself. */
export type Problem = Partial<Pick<Report, "severity" | "action" | "failure" | "at">>;

/** What an element knows of itself. */
export interface Reporter {
  readonly element: string;
  readonly locale: Locale;
  readonly timeZone: string | undefined;
  readonly now: Temporal.Instant | undefined;
  /** Whether nothing is on screen. */
  readonly isEmpty: boolean;
}

/** What an element reports. */
export function createReport({ element, locale, timeZone, now, isEmpty }: Reporter, problem: Problem): Report {
  const { lang, t } = inFull(locale);
  const severity = problem.failure && isEmpty ? severityOf(element) : "wrong-data";
  const usual = { severity, action: "read", failure: undefined, at: now } as const;
  return { ...usual, element, timeZone, lang, intro: t.report.intro, ...problem };
}
