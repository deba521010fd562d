import { describeStates, listScenarios } from "./lib/states.ts";

export default describeStates(
  "coop-open-slots",
  listScenarios({ down: ["state:failed"], malformed: ["state:failed"] }),
);
