import { describeStates, listScenarios } from "./lib/states.ts";
import { listReading } from "./lib/troubles.ts";

const scenarios = listScenarios({
  regular: ["notice:info"],
  empty: ["state:empty"],
  notices: ["notice:incident", "notice:warning", "notice:info"],
  down: ["state:failed"],
  malformed: ["state:failed"],
  "signed-out": ["notice:info"],
});

const content = "Messages from the cooperative show here once the page has loaded.";

export default describeStates(
  "coop-shift-notices",
  scenarios,
  // It says no more than that messages couldn't be loaded, whatever went wrong.
  listReading({ scenario: "notices", content, failed: "state:failed" }),
  [
    {
      name: "One put away",
      group: "setting",
      scenario: "notices",
      steps: [{ press: "hide", say: "put one away" }],
      shows: ["notice:incident"],
    },
  ],
);
