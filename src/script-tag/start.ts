/** What each file of the script-tag build does once it runs: its elements, mocks where used, and placeholders. */
import { useMockLoader, type MockBackend } from "../elements/base/clients.ts";
import { defineClasses } from "../elements/define.ts";
import { loadTemporal, temporal } from "../domain/temporal.ts";
import { allowOnDemand } from "./on-demand.ts";
import { fillPlaceholders } from "./placeholders.ts";

/** Mocks are a bundle of their own: they take Temporal from here, where the engine has none, rather than load it again. */
async function loadMock(address: string): Promise<MockBackend> {
  const [mocks] = await Promise.all([import("../mocks/resolve.ts"), loadTemporal()]);
  mocks.useTemporal(temporal());
  return mocks.resolveMockBackend(address);
}

/** @param classes by their tags. */
export function start(classes: Readonly<Record<string, CustomElementConstructor>>): void {
  allowOnDemand();
  useMockLoader(loadMock);
  defineClasses(classes);
  fillPlaceholders(Object.keys(classes));
}
