import { describeStates, listScenarios } from "./lib/states.ts";
import { listReading, signedOutWithLink } from "./lib/troubles.ts";

const scenarios = listScenarios({
  regular: ["attendance:present"],
  "regular-holiday": ["attendance:present", "attendance:cancelled"],
  "regular-compensation": ["attendance:absent_2"],
  "irregular-suspended": ["attendance:absent_1"],
  "new-worker": ["state:empty"],
  "non-worker": ["state:empty"],
  history: [
    "attendance:open",
    "attendance:present",
    "attendance:absent_0",
    "attendance:absent_1",
    "attendance:absent_2",
    "attendance:cancelled",
    "part:more",
  ],
  empty: ["state:empty"],
  down: ["error:server"],
  malformed: ["error:contract"],
  "signed-out": ["state:signed-out"],
});

const content = "Your past shifts show here once the page has loaded.";

export default describeStates("coop-past-shifts", scenarios, listReading({ scenario: "irregular-alert", content }), [
  signedOutWithLink,
  {
    name: "Older shifts shown",
    group: "setting",
    scenario: "history",
    steps: [{ press: "more", say: "show older shifts" }],
    shows: ["state:ready", "part:shift"],
  },
]);
