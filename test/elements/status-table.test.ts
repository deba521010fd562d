/**
 * The table of statuses (rules.md §5) in words: for each status that a regime can have, what a member reads in the card
 * and in the help: the status, what it means, what to do, by when, and when to ask the members' office.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alertDate, statusOf, statuses, type Status, type WorkerFacts } from "../../src/domain/index.ts";
import { explainStatuses } from "../../src/elements/shift-help/topics.ts";
import { tellNext, type Standing } from "../../src/elements/shift-status/words.ts";
import { de } from "../../src/i18n/de.ts";
import { createLocale, registerLanguage } from "../../src/i18n/index.ts";
import { inFull } from "../../src/i18n/later.ts";
import { day, range, worker } from "../domain/values.ts";

registerLanguage("de", de);

const today = day("2026-11-24");
const settings = { timeZone: "Europe/Brussels", languages: ["fr"] };
const tags = ["en", "fr-BE", "nl-BE", "de-BE"] as const;
type Tag = (typeof tags)[number];

function standing(facts: Partial<WorkerFacts>): Standing {
  const whole = worker({ irregularSince: facts.regime === "irregular" ? day("2026-11-07") : null, ...facts });
  return { regime: whole.regime, status: statusOf(whole, { today }), alertDate: alertDate(whole, { today }) };
}

const behind = { counters: { regular: -2, compensation: 0 }, alertSince: day("2026-11-14") };
const holiday = range("2026-11-20", "2026-11-30");

interface Row {
  readonly facts: Partial<WorkerFacts>;
  /** What the card says in English. */
  readonly says: readonly string[];
  /** The day that has to be named, as each language writes it; none where no day matters. */
  readonly on?: Readonly<Record<Tag, string>>;
  /** How many shifts have to be named. */
  readonly shifts?: number;
}

const written = (english: string, french: string, dutch: string, german: string) => ({
  en: english,
  "fr-BE": french,
  "nl-BE": dutch,
  "de-BE": german,
});
const inAlert = {
  says: [
    "You’re behind on your shifts. You can still shop for now.",
    "Do 2 shifts by Saturday 12 December 2026 to keep shopping.",
  ],
  on: written(
    "Saturday 12 December 2026",
    "samedi 12 décembre 2026",
    "zaterdag 12 december 2026",
    "Samstag, 12. Dezember 2026",
  ),
  shifts: 2,
};
const inExtension = {
  says: [
    "You have extra time to catch up. You can still shop meanwhile.",
    "Do 2 shifts by Tuesday 1 December 2026 to keep shopping.",
  ],
  on: written(
    "Tuesday 1 December 2026",
    "mardi 1er décembre 2026",
    "dinsdag 1 december 2026",
    "Dienstag, 1. Dezember 2026",
  ),
  shifts: 2,
};
const suspended = {
  says: [
    "Your extra time is over. You can’t shop until you’ve caught up on your shifts.",
    "Do 2 shifts to shop again.",
  ],
  shifts: 2,
};
/** An irregular worker's next countdown, on 5 December, asks for more. */
const beforeCountdown = (purpose: string, { says }: Pick<Row, "says">) => ({
  says: [says[0] ?? "", `Do 2 shifts by Friday 4 December 2026 to ${purpose}.`],
  on: written(
    "Friday 4 December 2026",
    "vendredi 4 décembre 2026",
    "vrijdag 4 december 2026",
    "Freitag, 4. Dezember 2026",
  ),
  shifts: 2,
});
const unsubscribed = {
  says: ["You’re no longer registered for shifts, so you can’t shop.", "If you’d like to come back, contact us."],
};
const resigning = {
  says: ["You’re leaving the cooperative, so you can’t shop any more.", "If you’d like to stay, contact us."],
};
const untilMonday = written(
  "Monday 30 November 2026",
  "lundi 30 novembre 2026",
  "maandag 30 november 2026",
  "Montag, 30. November 2026",
);
const onHoliday = {
  says: [
    "You’re taking a break: no shifts and no shopping until you’re back.",
    "Until Monday 30 November 2026, then: Up to date.",
  ],
  on: untilMonday,
};
const exempted = {
  says: [
    "You don’t have to do shifts for now. You can shop as usual.",
    "Until Monday 30 November 2026, then: Up to date.",
  ],
  on: untilMonday,
};

const regular = { regime: "regular", counters: { regular: 0, compensation: 0 } } as const;
const irregular = { regime: "irregular", counters: { regular: 0, compensation: 0 } } as const;

const table: Readonly<Record<string, Row>> = {
  "regular ok": { facts: regular, says: ["You’re up to date with your shifts."] },
  "regular alert": { facts: { ...regular, ...behind }, ...inAlert },
  "regular extension": { facts: { ...regular, ...behind, extensionSince: day("2026-11-21") }, ...inExtension },
  "regular suspended": { facts: { ...regular, ...behind, extensionSince: day("2026-11-01") }, ...suspended },
  "regular holiday": { facts: { ...regular, holiday }, ...onHoliday },
  "regular exempted": { facts: { ...regular, exemption: holiday }, ...exempted },
  "regular unsubscribed": { facts: { ...regular, unsubscribed: true }, ...unsubscribed },
  "regular resigning": { facts: { ...regular, resigning: true }, ...resigning },
  "irregular ok": {
    facts: irregular,
    says: ["You’re up to date with your shifts.", "Do a shift before Saturday 5 December 2026 to stay up to date."],
    on: written(
      "Saturday 5 December 2026",
      "samedi 5 décembre 2026",
      "zaterdag 5 december 2026",
      "Samstag, 5. Dezember 2026",
    ),
  },
  "irregular alert": { facts: { ...irregular, ...behind }, ...beforeCountdown("keep shopping", inAlert) },
  "irregular extension": { facts: { ...irregular, ...behind, extensionSince: day("2026-11-21") }, ...inExtension },
  "irregular suspended": {
    facts: { ...irregular, ...behind, extensionSince: day("2026-11-01") },
    ...beforeCountdown("shop again", suspended),
  },
  "irregular holiday": { facts: { ...irregular, holiday }, ...onHoliday },
  "irregular exempted": { facts: { ...irregular, exemption: holiday }, ...exempted },
  "irregular unsubscribed": { facts: { ...irregular, unsubscribed: true }, ...unsubscribed },
  "irregular resigning": { facts: { ...irregular, resigning: true }, ...resigning },
  "exempted ok": { facts: { regime: "exempted" }, says: ["You don’t have to do shifts."] },
  "exempted resigning": { facts: { regime: "exempted", resigning: true }, ...resigning },
};

const asksOffice = {
  en: /contact us/i,
  "fr-BE": /contactez-nous/i,
  "nl-BE": /Contacteer ons/i,
  "de-BE": /melde dich bei uns/i,
};

describe("the table of statuses", () => {
  it("has every status of both regimes that do shifts", () => {
    for (const regime of ["regular", "irregular"]) {
      for (const status of statuses) assert.ok(`${regime} ${status}` in table, `${regime} ${status}`);
    }
  });
});

for (const [name, { facts, says, on, shifts }] of Object.entries(table)) {
  const own = standing(facts);
  const status = name.split(" ")[1] as Status;

  describe(`what a member reads who is ${name}`, () => {
    it("is the meaning, then what to do or until when it lasts", () => {
      assert.equal(own.status.status, status);
      assert.deepEqual(tellNext(own, createLocale("en", { settings })), says);
    });

    for (const tag of tags) {
      it(`names the day and the shifts, and in the help also the status and whom to ask, in ${tag}`, () => {
        const locale = inFull(createLocale(tag, { settings }));
        const card = tellNext(own, locale);
        assert.equal(card.length, says.length);
        if (on) assert.ok(card.join(" ").includes(on[tag]), card.join(" "));
        if (shifts !== undefined) assert.ok(card.join(" ").includes(locale.t.common.shifts(shifts)), card.join(" "));
        const [first, ...others] = explainStatuses(own, locale);
        assert.deepEqual([first?.isOwn, first?.label, others.length], [true, locale.t.status.label[status], 7]);
        const help = first?.sentences ?? [];
        assert.deepEqual(help.slice(0, card.length), card);
        assert.equal(new Set(help).size, help.length);
        if (status !== "ok") assert.match(help.join(" "), asksOffice[tag]);
      });
    }
  });
}
