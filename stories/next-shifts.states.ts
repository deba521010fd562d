import { cancelRefusals } from "../src/domain/words.ts";
import { listDecision, listRefusals, type Decision } from "./lib/decisions.ts";
import { describeStates, listScenarios, type Step } from "./lib/states.ts";
import { listReading, signedOutWithLink } from "./lib/troubles.ts";

const scenarios = listScenarios({
  regular: ["state:ready", "part:shift"],
  "regular-holiday": ["part:left-out"],
  "regular-compensation": ["state:ready", "part:shift"],
  "regular-no-slot": ["state:empty", "member:regularWithoutSlot"],
  "irregular-ahead": ["state:ready", "part:cancel"],
  "irregular-suspended": ["state:settled"],
  exempted: ["state:settled"],
  "exempted-regime": ["state:empty"],
  "new-worker": ["state:empty", "member:newWorker"],
  "non-worker": ["state:empty", "member:nonWorker"],
  empty: ["state:empty"],
  notices: ["state:ready", "part:shift"],
  down: ["error:server"],
  malformed: ["error:contract"],
  "signed-out": ["state:signed-out"],
});

const showFeed: Step = { press: "feed", say: "open the address for calendars" };

const cancelling: Decision = {
  name: "Cancelling",
  scenario: "irregular-ahead",
  ask: [{ press: "cancel", say: "press “Cancel this shift”" }],
};
const renewing: Decision = {
  name: "New address",
  scenario: "irregular-ahead",
  ask: [showFeed, { press: "renew", say: "ask for a new address" }],
};

const content = "Your next shifts show here once the page has loaded.";

export default describeStates(
  "coop-next-shifts",
  scenarios,
  listReading({ scenario: "regular", content }),
  [
    signedOutWithLink,
    {
      name: "All shown",
      group: "setting",
      scenario: "regular",
      steps: [{ press: "more", say: "show more" }],
      shows: ["part:shift", "part:more"],
    },
    {
      name: "Address for calendars",
      group: "setting",
      scenario: "irregular-ahead",
      steps: [showFeed],
      shows: ["part:subscribe", "part:renew"],
    },
  ],
  listDecision(cancelling),
  listRefusals(cancelling, "cancel-refusal", cancelRefusals),
  listDecision(renewing),
);
