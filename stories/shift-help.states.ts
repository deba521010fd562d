import { describeStates, listScenarios } from "./lib/states.ts";

export default describeStates(
  "coop-shift-help",
  listScenarios({ down: ["state:failed"], malformed: ["state:failed"] }),
);
