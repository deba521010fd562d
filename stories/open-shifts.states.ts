import { describeStates, listScenarios } from "./lib/states.ts";

export default describeStates(
  "coop-open-shifts",
  listScenarios({ down: ["state:failed"], malformed: ["state:failed"] }),
);
