/** The map is whole: whatever the code can show has a story, and whatever it can say has words in every language. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { attendances, cancelRefusals, signUpRefusals, statuses } from "../../src/domain/words.ts";
import { en, inFull } from "../../src/i18n/later.ts";
import { availableLanguages, createLocale } from "../../src/i18n/index.ts";
import { scenarioNames } from "../../src/mocks.ts";
import { allStates } from "../../stories/lib/all.ts";
import { decisionSteps, elementStates, errorMarks, sightOf, type Mark } from "../../stories/lib/marks.ts";
import { exportNameOf } from "../../stories/lib/names.ts";
import type { ElementStates } from "../../stories/lib/states.ts";
import { readSource } from "../helpers/sources.ts";

const shown = new Set<string>(allStates.flatMap(({ states }) => states.flatMap(({ shows }) => shows)));
/** `settled` is what is looked for where nothing more is known. */
const ownStates = elementStates.filter((state) => state !== "settled");

const wanted: Readonly<Record<string, readonly string[]>> = {
  state: ownStates,
  step: decisionSteps,
  status: statuses,
  member: Object.keys(en.noShifts),
  error: Object.keys(en.errors),
  "sign-up-refusal": signUpRefusals,
  "cancel-refusal": cancelRefusals,
  notice: Object.keys(en.notices.severity),
  attendance: attendances,
};

function marksOf({ states }: ElementStates): ReadonlySet<Mark> {
  return new Set(states.flatMap(({ shows }) => shows));
}

/** Those that read: all but the provider, which shows nothing by itself. */
const readers = allStates.filter(({ tag }) => tag !== "coop-shift-provider");

describe("the stories", () => {
  for (const [kind, names] of Object.entries(wanted)) {
    it(`show every ${kind} there is`, () => {
      const missing = names.filter((name) => !shown.has(`${kind}:${name}`));
      assert.deepEqual(missing, [], `no state in stories/*.states.ts shows ${kind}: ${missing.join(", ")}`);
    });
  }

  it("show what each error of the SDK comes to", () => {
    for (const [name, each] of Object.entries(errorMarks)) {
      assert.ok("unseen" in each || shown.has(each.mark), `${name} is shown by no story`);
    }
  });

  it("have every element", () => {
    const tags = [...readSource("src/elements/registry.ts").matchAll(/^ {2}"(coop-[a-z-]+)": Coop/gm)];
    assert.deepEqual(allStates.map(({ tag }) => tag).toSorted(), tags.map(([, tag = ""]) => tag).toSorted());
  });

  it("show every scenario in every element that reads", () => {
    for (const { tag, states } of readers) {
      const played = new Set(states.filter(({ group }) => group === "member").map(({ scenario }) => scenario));
      assert.deepEqual(
        scenarioNames.filter((name) => !played.has(name)),
        [],
        tag,
      );
    }
  });

  it("show each element before, while and after it reads, and each way in which that fails", () => {
    const common: readonly Mark[] = [
      "state:fallback",
      "state:loading",
      "state:refreshing",
      "state:stale",
      "state:failed",
    ];
    for (const element of readers) {
      const marks = marksOf(element);
      for (const mark of common) assert.ok(marks.has(mark), `${element.tag} has no story of ${mark}`);
      if (element.tag === "coop-shift-notices") continue;
      for (const kind of Object.keys(en.errors)) {
        assert.ok([...marks].includes(`error:${kind}` as Mark), `${element.tag} has no story of error:${kind}`);
      }
    }
  });

  it("have addresses of their own", () => {
    for (const { tag, states } of allStates) {
      const names = states.map(({ name }) => exportNameOf(name));
      assert.equal(new Set(names).size, names.length, tag);
      for (const name of names) assert.match(name, /^[a-z]\w*$/);
    }
  });
});

describe("every language", () => {
  for (const lang of availableLanguages()) {
    it(`has words for what the stories show: ${lang}`, () => {
      const { t } = inFull(createLocale(lang));
      for (const mark of shown) {
        const { texts = [], someText = [], selectors = [], absent = [] } = sightOf(mark as Mark, t);
        assert.notEqual(texts.length + someText.length + selectors.length + absent.length, 0, mark);
        for (const text of [...texts, ...someText]) assert.notEqual(text.trim(), "", mark);
      }
    });

    it(`has words of its own for every refusal: ${lang}`, () => {
      const { t } = inFull(createLocale(lang));
      for (const texts of [t.signUpRefusals, t.cancelRefusals]) {
        const all = Object.values(texts);
        assert.ok(all.every((text) => text.trim() !== ""));
        assert.equal(
          new Set(all).size,
          all.length,
          "two reasons that read the same tell a member less than they could",
        );
      }
      assert.deepEqual(Object.keys(t.signUpRefusals).toSorted(), [...signUpRefusals].toSorted());
      assert.deepEqual(Object.keys(t.cancelRefusals).toSorted(), [...cancelRefusals].toSorted());
    });
  }
});
