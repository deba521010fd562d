/** Registers every element, and lets `backend="mock:…"` work by loading the mocks where one is used. */
import { useMockLoader } from "./elements/base/clients.ts";
import { defineElements } from "./elements/registry.ts";

useMockLoader(async (address) => (await import("./mocks/resolve.ts")).resolveMockBackend(address));
defineElements();
