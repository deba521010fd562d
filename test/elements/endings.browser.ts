/** How a decision ends where the session does, or where the backend says no for good. */
import { assert } from "chai";
import { confirm, dialogOf, until } from "./helpers/acting.ts";
import { openLine } from "./helpers/backend.ts";
import { cleanUp, coopElements, find, findAll, place, press, settled, show, textOf } from "./helpers/page.ts";
import { problem } from "./helpers/troubles.ts";

type OpenShifts = HTMLElementTagNameMap["coop-open-shifts"];

async function ask(element: OpenShifts): Promise<void> {
  press(find(element, "[part~=sign-up]"));
  await element.updateComplete;
  confirm(element);
}

describe("a decision", () => {
  afterEach(cleanUp);

  it("keeps its dialog on the member’s page when the session ends under it", async () => {
    const line = openLine("irregular-ahead");
    const page = place("<coop-my-shifts></coop-my-shifts>");
    const [mine] = coopElements(page);
    if (!mine) throw new Error("The page is empty.");
    mine.client = line.client;
    await settled(page);
    const open = find(mine, "coop-open-shifts") as OpenShifts;
    line.interfere = () => problem(401, "unauthenticated");
    await ask(open);
    line.client.refresh();
    await until(open, () => textOf(dialogOf(open)).includes("not signed in any more"));
    await settled(page);
    assert.isTrue(open.isConnected && dialogOf(open).open);
    assert.include(textOf(mine), "You’re not signed in");
    assert.include(textOf(find(mine, ".state")), "Sign in to see your shifts.");
    assert.notInclude(textOf(find(mine, "coop-shift-status")), "ahead");
  });

  for (const [status, code] of [
    [404, "not-found"],
    [422, "invalid"],
  ] as const) {
    it(`that the backend refuses by ${status} isn’t offered again`, async () => {
      const line = openLine("irregular-ahead");
      const element = await show("coop-open-shifts", { client: line.client });
      line.interfere = (path) => (path.startsWith("/me/sign-ups/") ? problem(status, code) : undefined);
      await ask(element);
      await until(element, () => textOf(dialogOf(element)).includes("keeps happening"));
      assert.lengthOf(findAll(element, "dialog [part~=confirm]"), 0);
      assert.notInclude(textOf(dialogOf(element)), "Try again");
    });
  }
});
