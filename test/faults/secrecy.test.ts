/** The token: known to the backend's own origin, and to nobody else, however a request ends. */
import assert from "node:assert/strict";
import { after, before, it, suite, type TestContext } from "node:test";
import { format, inspect } from "node:util";
import { createCoopShift } from "../../src/index.ts";
import { redirect, startServer } from "../sdk/helpers/server.ts";
import { setUp } from "../sdk/helpers/cooperative.ts";
import { faults, firstToken, freshToken, type Fault } from "./faults.ts";
import { now, startFaultServer, type FaultServer } from "./server.ts";

const secrets = [firstToken, freshToken];
const days = { from: "2026-12-05", to: "2026-12-20" };

/** Everything that can be got out of a value: printed, serialised, with what is hidden, with its causes. */
function spell(value: unknown): string {
  const own = value instanceof Error ? [value.message, value.stack, String(value), spell(value.cause)] : [];
  return [
    inspect(value, { depth: 12, showHidden: true }),
    JSON.stringify(value),
    format("%O %s", value, value),
    ...own,
  ].join("\n");
}

function assertSecret(values: readonly unknown[], what: string): void {
  const told = values.map(spell).join("\n");
  for (const secret of secrets) assert.equal(told.includes(secret), false, `${what}: ${told}`);
}

/** Whatever is logged while a test runs. */
function listenToConsole(t: TestContext): unknown[] {
  const logged: unknown[] = [];
  for (const name of ["log", "info", "warn", "error", "debug", "trace"] as const) {
    t.mock.method(console, name, (...args: unknown[]) => void logged.push(...args));
  }
  return logged;
}

suite("the token", () => {
  let server: FaultServer;
  before(async () => {
    server = await startFaultServer({ pages: "http://pages.invalid" });
  });
  after(() => server.close());

  /** Every kind of request, one after the other, and what each ended with: a value or an error. */
  async function askEverything(fault: Fault): Promise<{ results: unknown[]; paths: string[] }> {
    const line = server.open("irregular-ahead");
    const coop = createCoopShift({
      backend: line.url,
      getToken: ({ reason }) => (reason === "first" ? firstToken : fault.hasFreshToken ? freshToken : null),
      clock: { now: () => Date.parse(now) },
      retries: 0,
      timeout: fault.isEndless ? 100 : 8000,
    });
    const results: unknown[] = [coop, await coop.settings()];
    const [opening] = await coop.openings(days);
    const id = opening?.id ?? "none";
    const heard: unknown[] = [];
    for (const resource of ["me", "openings", "shifts"] as const)
      coop.subscribe(resource, (change) => heard.push(change));
    const behave = async (exchange: Parameters<Fault["behave"]>[0]): Promise<void> => {
      const done = fault.behave(exchange);
      line.letGo();
      await done;
    };
    line.misbehave({ behave });
    coop.refresh();
    for (const ask of [
      () => coop.me(),
      () => coop.nextShifts(),
      () => coop.openings(days),
      () => coop.signUp(id),
      () => coop.cancel(id),
      () => coop.renewCalendarFeed(),
    ]) {
      results.push(await ask().catch((error: unknown) => error));
    }
    results.push(...heard, coop.peek("me"), coop.peek("shifts"));
    coop.close();
    assert.ok(
      line.seen.some(({ authorization }) => authorization === `Bearer ${firstToken}`),
      "it was sent at all",
    );
    return { results, paths: line.seen.map(({ path }) => path) };
  }

  for (const fault of faults) {
    it(`is in no value, error, address or log: ${fault.what}`, async (t) => {
      const logged = listenToConsole(t);
      const { results, paths } = await askEverything(fault);
      assertSecret([...results, ...paths, ...logged], fault.what);
      assert.deepEqual(logged, [], "nothing is logged");
    });
  }

  it("follows no redirect to another origin, whatever the request", async (t) => {
    const elsewhere = await startServer(t);
    const { server: own, coop } = await setUp(t, { getToken: () => firstToken });
    await coop.settings();
    for (const [route, ask] of [
      ["GET /me", () => coop.me({ fresh: true })],
      ["GET /openings", () => coop.openings({ ...days, fresh: true })],
      ["PUT /me/sign-ups/o1", () => coop.signUp("o1")],
      ["DELETE /me/sign-ups/o1", () => coop.cancel("o1")],
    ] as const) {
      own.on(route, redirect(`${elsewhere.url}/stolen`));
      const result = await ask().catch((error: unknown) => error);
      assertSecret([result], route);
    }
    assert.deepEqual(elsewhere.seen, []);
  });

  it("is not shown by what a page's own getToken fails with", async (t) => {
    const { coop } = await setUp(t, { getToken: () => ({ token: firstToken }) as unknown as string });
    assertSecret([await coop.me().catch((error: unknown) => error)], "an object in place of a token");
  });
});
