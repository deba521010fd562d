import { describeStates, type State } from "./lib/states.ts";
import { loginUrl } from "./lib/troubles.ts";

const content = `
  <coop-shift-notices></coop-shift-notices>
  <coop-shift-status></coop-shift-status>
  <coop-next-shifts></coop-next-shifts>`;

/** It shows nothing by itself: three elements that take from it what they weren't given. */
const states: readonly State[] = [
  { name: "Three elements", group: "member", scenario: "irregular-ahead", content, shows: ["status:ok", "part:shift"] },
  {
    name: "Signed out, one asks for all",
    group: "trouble",
    scenario: "signed-out",
    attributes: { "login-url": loginUrl },
    content,
    shows: ["state:signed-out", "part:sign-in"],
  },
  {
    name: "Backend in trouble",
    group: "trouble",
    scenario: "regular",
    mock: { fail: "server" },
    content,
    shows: ["error:server"],
  },
  {
    name: "Headings of level 4",
    group: "setting",
    scenario: "regular",
    attributes: { "heading-level": "4" },
    content,
    shows: ["status:ok"],
  },
];

export default describeStates("coop-shift-provider", states);
