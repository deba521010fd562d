import { describeStates, listScenarios } from "./lib/states.ts";

export default describeStates(
  "coop-next-shifts",
  listScenarios({ down: ["state:failed"], malformed: ["state:failed"] }),
);
