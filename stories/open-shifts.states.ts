import { signUpRefusals } from "../src/domain/words.ts";
import { listDecision, listRefusals, type Decision } from "./lib/decisions.ts";
import { describeStates, listScenarios, type State, type Step } from "./lib/states.ts";
import { listReading, signedOutWithLink } from "./lib/troubles.ts";

const scenarios = listScenarios({
  regular: ["sign-up-refusal:nothing-to-compensate"],
  "regular-no-slot": ["sign-up-refusal:nothing-to-compensate"],
  "irregular-ahead": ["part:sign-up"],
  "irregular-alert": ["part:sign-up"],
  "irregular-suspended": ["part:sign-up"],
  extension: ["part:sign-up"],
  unsubscribed: ["sign-up-refusal:unsubscribed", "no-part:sign-up"],
  exempted: ["sign-up-refusal:exempted"],
  "exempted-regime": ["no-part:sign-up"],
  "new-worker": ["sign-up-refusal:not-eligible-regime"],
  "non-worker": ["sign-up-refusal:not-eligible-regime"],
  resigning: ["sign-up-refusal:resigning", "no-part:sign-up"],
  empty: ["state:empty"],
  notices: ["sign-up-refusal:sign-up-disabled", "no-part:sign-up"],
  down: ["error:server"],
  malformed: ["error:contract"],
  "signed-out": ["state:signed-out", "part:offer"],
});

const signUp: Step = { press: "sign-up", say: "press “Sign up” on the first opening" };
const showFilters: Step = { press: "filters", say: "open the filters" };

const signingUp: Decision = { name: "Signing up", scenario: "irregular-ahead", ask: [signUp] };
const compensating: Decision = {
  name: "Compensating",
  scenario: "regular-compensation",
  attributes: { purpose: "compensation" },
  ask: [signUp],
};

const purposes: readonly State[] = [
  {
    name: "Compensations, some owed",
    group: "setting",
    scenario: "regular-compensation",
    attributes: { purpose: "compensation" },
    shows: ["state:ready", "part:sign-up"],
  },
  {
    name: "Compensations, none owed",
    group: "setting",
    scenario: "regular",
    attributes: { purpose: "compensation" },
    shows: ["state:settled", "no-part:sign-up"],
  },
];

const looking: readonly State[] = [
  {
    name: "Filters",
    group: "setting",
    scenario: "irregular-ahead",
    steps: [showFilters],
    shows: ["part:offer"],
  },
  {
    name: "Filtered by part of day",
    group: "setting",
    scenario: "irregular-ahead",
    steps: [showFilters, { choose: "label:nth-of-type(3) select", option: 1, say: "choose the morning" }],
    shows: ["part:offer"],
  },
  {
    name: "Filtered, nothing left",
    group: "setting",
    scenario: "irregular-ahead",
    steps: [
      showFilters,
      { choose: "label:nth-of-type(2) select", option: 7, say: "choose Sunday" },
      { choose: "label:nth-of-type(3) select", option: 3, say: "choose the evening" },
    ],
    shows: ["no-part:offer", "part:retry"],
  },
  {
    name: "Nearly full ones shown",
    group: "setting",
    scenario: "irregular-ahead",
    steps: [{ press: ".hidden-note button", say: "press “Show” below" }],
    shows: ["part:offer"],
  },
];

const content = "Open shifts show here once the page has loaded.";

export default describeStates(
  "coop-open-shifts",
  scenarios,
  listReading({ scenario: "irregular-ahead", content }),
  [signedOutWithLink],
  purposes,
  looking,
  listDecision(signingUp),
  listRefusals(signingUp, "sign-up-refusal", signUpRefusals),
  listDecision(compensating).slice(0, 1),
);
