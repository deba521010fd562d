import { describeStates, listScenarios } from "./lib/states.ts";

export default describeStates(
  "coop-past-shifts",
  listScenarios({ down: ["state:failed"], malformed: ["state:failed"] }),
);
