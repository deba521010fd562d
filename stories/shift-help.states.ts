import { describeStates, listScenarios } from "./lib/states.ts";
import { listReading } from "./lib/troubles.ts";

const scenarios = listScenarios({
  regular: ["part:topic"],
  "irregular-ahead": ["part:topic"],
  down: ["error:server"],
  malformed: ["error:contract"],
  "signed-out": ["part:topic"],
});

const content = "How shifts work shows here once the page has loaded.";

export default describeStates("coop-shift-help", scenarios, listReading({ scenario: "irregular-ahead", content }));
