import { describeStates, listScenarios } from "./lib/states.ts";
import { listReading, signedOutWithLink } from "./lib/troubles.ts";

const scenarios = listScenarios({
  regular: ["part:section", "status:ok"],
  "irregular-ahead": ["part:section", "part:sign-up"],
  notices: ["notice:incident", "sign-up-refusal:sign-up-disabled"],
  down: ["error:server"],
  malformed: ["error:contract"],
  "signed-out": ["state:signed-out"],
});

const content = "Your shifts show here once the page has loaded.";

export default describeStates("coop-my-shifts", scenarios, listReading({ scenario: "irregular-ahead", content }), [
  signedOutWithLink,
]);
