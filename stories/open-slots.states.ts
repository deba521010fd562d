import { describeStates, listScenarios } from "./lib/states.ts";
import { listReading } from "./lib/troubles.ts";

const scenarios = listScenarios({
  "regular-no-slot": ["part:slot"],
  "new-worker": ["part:slot"],
  empty: ["state:empty"],
  down: ["error:server"],
  malformed: ["error:contract"],
  "signed-out": ["part:slot"],
});

const content = "Free slots show here once the page has loaded.";

export default describeStates("coop-open-slots", scenarios, listReading({ scenario: "regular-no-slot", content }));
