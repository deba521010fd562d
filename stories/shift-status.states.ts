import { describeStates, listScenarios } from "./lib/states.ts";
import { listReading, reportUrl, signedOutWithLink } from "./lib/troubles.ts";

const scenarios = listScenarios({
  regular: ["status:ok", "member:regular"],
  "regular-holiday": ["status:holiday"],
  "regular-compensation": ["status:alert"],
  "regular-no-slot": ["status:ok", "member:regular"],
  "irregular-ahead": ["status:ok", "member:irregular"],
  "irregular-alert": ["status:alert", "member:irregular"],
  "irregular-suspended": ["status:suspended"],
  extension: ["status:extension"],
  unsubscribed: ["status:unsubscribed"],
  exempted: ["status:exempted"],
  "exempted-regime": ["member:exempted"],
  "new-worker": ["member:newWorker"],
  "non-worker": ["member:nonWorker"],
  resigning: ["status:resigning"],
  empty: ["status:ok"],
  notices: ["status:ok"],
  down: ["error:server"],
  malformed: ["error:contract"],
  "signed-out": ["state:signed-out"],
});

const content = "Your status shows here once the page has loaded.";

export default describeStates("coop-shift-status", scenarios, listReading({ scenario: "irregular-ahead", content }), [
  signedOutWithLink,
  {
    name: "Mistake to report",
    group: "setting",
    scenario: "irregular-alert",
    attributes: { "report-url": reportUrl },
    shows: ["status:alert", "part:report"],
  },
]);
