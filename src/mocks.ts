/** `coopshift/mocks`: the reference backend in a page or a test, with a cooperative that looks like today's. */
export { createHandlers, type HandlersOptions, type HttpHandlers } from "./mocks/handlers.ts";
export { createMockFetch, mockBaseUrl, type MockFetchOptions } from "./mocks/mock-fetch.ts";
export { resolveMockBackend, type MockBackend } from "./mocks/resolve.ts";
export { scenarioNames, scenarios, type Scenario, type ScenarioName } from "./mocks/scenarios.ts";
export {
  createSeed,
  personas,
  type Persona,
  type PersonaName,
  type Seed,
  type SeedOptions,
} from "./mocks/seed/index.ts";
