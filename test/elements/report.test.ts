/** A report says what failed and when, and neither whom it failed nor anything that somebody else wrote. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadTemporal, temporal } from "../../src/domain/temporal.ts";
import { createReportLink, severityOf, type Report } from "../../src/elements/base/report.ts";
import { version } from "../../src/sdk/version.ts";
import {
  AuthRequired,
  ContractError,
  HttpProblem,
  NetworkError,
  SignUpRefused,
  TimeoutError,
} from "../../src/index.ts";
import { readSource } from "../helpers/sources.ts";

await loadTemporal();

const base = "https://coop.example/members/worker-7/shifts?token=s3cret&name=Jeanne";
const outage = new HttpProblem("GET /me: the backend answered 503 (Jeanne's data).", {
  status: 503,
  code: "unavailable",
  retryAfter: null,
  requestId: "01JD-7f:3",
  cause: { detail: "Jeanne's data can't be read" },
});
const usual: Report = {
  severity: "blocked",
  element: "coop-open-shifts",
  action: "sign-up",
  failure: outage,
  at: temporal().Instant.from("2026-11-24T10:00:30Z"),
  timeZone: "Europe/Brussels",
  lang: "fr-BE",
  intro: "Que faisiez-vous\u00a0?",
};

/** The link, read back as a mail program or a form would. */
function open(template: string, report: Partial<Report> = {}): URL {
  const link = createReportLink(template, { ...usual, ...report }, base);
  assert.ok(link !== undefined, template);
  return new URL(link);
}

const bodyOf = (report: Partial<Report>): string =>
  open("mailto:it@coop.example", report).searchParams.get("body") ?? "";

describe("a report by mail", () => {
  it("has a subject that sorts it, and the facts below the member's own words", () => {
    const { protocol, pathname, searchParams } = open("mailto:it@coop.example");
    assert.deepEqual([protocol, pathname], ["mailto:", "it@coop.example"]);
    assert.deepEqual(
      [...searchParams],
      [
        ["subject", "[blocked] coop-open-shifts: HttpProblem 503 unavailable"],
        [
          "body",
          [
            "Que faisiez-vous\u00a0?",
            "",
            "severity: blocked",
            "element: coop-open-shifts",
            "action: sign-up",
            "error: HttpProblem 503 unavailable",
            "request: 01JD-7f:3",
            "time: 2026-11-24 11:00 Europe/Brussels, 2026-11-24T10:00:30Z",
            "language: fr-BE",
            `version: coopshift ${version}`,
          ].join("\r\n"),
        ],
      ],
    );
  });

  it("writes blanks and line ends as mail programs read them", () => {
    const link = createReportLink("mailto:it@coop.example", usual, base) ?? "";
    assert.match(link, /%20/);
    assert.match(link, /%0D%0A/);
    assert.doesNotMatch(link, /[+\s]/);
  });

  it("keeps the copies that the address asks for", () => {
    const { searchParams } = open("mailto:it@coop.example?cc=office@coop.example");
    assert.deepEqual([...searchParams.keys()], ["cc", "subject", "body"]);
  });
});

describe("a report to a ticket form", () => {
  it("fills in the placeholders that the address has, each fact by itself if it likes", () => {
    const { origin, pathname, searchParams } = open("https://tickets.example/new?title={title}&body={body}");
    assert.equal(origin + pathname, "https://tickets.example/new");
    assert.match(searchParams.get("title") ?? "", /^\[blocked\] coop-open-shifts/);
    assert.match(searchParams.get("body") ?? "", /request: 01JD-7f:3/);
    const own = open("https://tickets.example/{severity}?t={title}&e={element}&r={request}&v={version}&x={other}");
    assert.equal(own.pathname, "/blocked");
    assert.deepEqual([...own.searchParams].slice(1), [
      ["e", "coop-open-shifts"],
      ["r", "01JD-7f:3"],
      ["v", `coopshift ${version}`],
      ["x", "{other}"],
    ]);
  });

  it("gets title and body where the address has no place for them, before its fragment", () => {
    const { searchParams, hash } = open("https://tickets.example/new?project=7#form");
    assert.deepEqual([...searchParams.keys()], ["project", "title", "body"]);
    assert.equal(hash, "#form");
    assert.equal(open("/report").origin, "https://coop.example");
  });
});

describe("what a report tells of a failure", () => {
  const says = (failure: Report["failure"]): string => /^error: (.*)$/m.exec(bodyOf({ failure }))?.[1] ?? "";

  it("is its name and its code", () => {
    assert.equal(says(new NetworkError("GET /me: no answer")), "NetworkError");
    assert.equal(
      says(new TimeoutError("GET /me: too late", { cause: outage })),
      "TimeoutError HttpProblem 503 unavailable",
    );
    assert.equal(says(new SignUpRefused("Refused", { reason: "full" })), "SignUpRefused full");
    assert.equal(says(new ContractError("GET /me: wrong", { path: "items[3].start" })), "ContractError items[3].start");
    assert.equal(says(new AuthRequired("Sign in")), "AuthRequired");
    assert.equal(says(new RangeError("no backend")), "RangeError");
    assert.equal(says(undefined), "not as expected");
  });

  it("leaves out what is not known", () => {
    const body = bodyOf({ failure: undefined, at: undefined, timeZone: undefined });
    assert.doesNotMatch(body, /request|time/);
    assert.match(bodyOf({ timeZone: undefined }), /^time: 2026-11-24T10:00:30Z$/m);
  });

  it("holds nothing of the page's address, of an error's words, or of what a backend wrote", () => {
    const hostile = new NetworkError("Jeanne", { requestId: "Jeanne Dupont\r\nBcc: all@coop.example" });
    const named = new ContractError("Jeanne", { path: "items[0].text.Jeanne Dupont" });
    const strange = Object.assign(new Error("Jeanne"), { name: "Jeanne Dupont" });
    for (const failure of [outage, hostile, named, strange]) {
      const link = decodeURIComponent(createReportLink("mailto:it@coop.example", { ...usual, failure }, base) ?? "");
      assert.doesNotMatch(link, /Jeanne|s3cret|worker-7|Bcc/);
    }
  });
});

describe("a value in a report", () => {
  const hostile = `a&cc=x@evil.example#f?"'<img>()!*\r\nBcc: y {title} %0A $& \u202e\u{1f600}`;

  it("can't leave its place, whatever it is made of", () => {
    for (const template of ["mailto:it@coop.example", "https://tickets.example/new?title={title}&body={body}"]) {
      const link = createReportLink(template, { ...usual, intro: hostile }, base) ?? "";
      const { searchParams, hash } = new URL(link);
      assert.equal([...searchParams].length, 2);
      assert.equal(hash, "");
      assert.ok(searchParams.get("body")?.startsWith(hostile));
      assert.doesNotMatch(link.split("?")[1] ?? "", /[\s"'<>()!*#]/);
    }
  });
});

describe("the address of a page for reports", () => {
  it("leads to a mail or a page on the web, and to nothing that runs", () => {
    for (const template of [
      "javascript:alert(1)",
      " JaVaScRiPt:alert('{title}')",
      "java\nscript:alert(1)",
      "data:text/html,{body}",
      "blob:https://coop.example/1",
      "tel:+32123",
      "https://",
      "https://{title}/",
    ]) {
      assert.equal(createReportLink(template, usual, base), undefined, template);
    }
  });
});

describe("the severity of an element that shows nothing", () => {
  it("is highest where one signs up or cancels", () => {
    assert.equal(severityOf("coop-open-shifts"), "blocked");
    assert.equal(severityOf("coop-shift-status"), "wrong-data");
    assert.equal(severityOf("coop-shift-help"), "cosmetic");
  });
});

describe("the version that a report names", () => {
  it("is the package's", () => {
    assert.equal(version, (JSON.parse(readSource("package.json")) as { version: string }).version);
  });
});
