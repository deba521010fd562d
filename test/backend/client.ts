/** Calls a backend as a client would, and checks every answer against the contract on the way. */
import assert from "node:assert/strict";
import * as v from "valibot";
import { createBackend, type Backend, type BackendOptions } from "../../src/backend/app.ts";
import { createMemoryStore } from "../../src/backend/memory-store.ts";
import { operations, problem, type Operation, type OperationName, type WireProblem } from "../../src/contract/index.ts";
import { assertMatchesOpenApi } from "../helpers/openapi.ts";
import { data, now } from "./fixtures.ts";

export const origin = "https://coop.example";

export interface CallOptions {
  /** Values of the path's `{name}`s and of the query. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Who is signed in, by the name in a test's token. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, `null` where it isn't JSON. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it expects, and fails where it isn't there
  readonly body: any;
}

export function createTestBackend(options: Partial<BackendOptions> = {}): Backend {
  return createBackend({
    store: createMemoryStore(data),
    clock: () => now,
    authenticate: async (request) => /^Bearer (\w+)$/.exec(request.headers.get("Authorization") ?? "")?.[1] ?? null,
    reportError: (error) => {
      throw error;
    },
    ...options,
  });
}

export function toRequest(name: OperationName, { parameters = {}, as, headers = {} }: CallOptions = {}): Request {
  const { path, method }: Operation = operations[name];
  const url = new URL(
    `/api/v1${path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(parameters[key] ?? ""))}`,
    origin,
  );
  for (const [key, value] of Object.entries(parameters)) {
    if (!path.includes(`{${key}}`)) url.searchParams.set(key, value);
  }
  const authorization = as === undefined ? {} : { Authorization: `Bearer ${as}` };
  return new Request(url, { method, headers: { ...authorization, ...headers } });
}

function readJson(text: string, contentType: string | null): unknown {
  return contentType?.includes("json") === true ? JSON.parse(text) : null;
}

function checkSuccess({ success }: Operation, { status, headers, text, body }: Reply): void {
  assert.equal(status, success.status);
  assert.equal(headers.get("Content-Type")?.split(";")[0] ?? null, success.mediaType);
  if (success.schema !== null) v.parse(success.schema, body);
  if (success.status === 204) assert.equal(text, "");
}

function checkProblem({ problems }: Operation, { status, headers, body }: Reply): void {
  assert.equal(headers.get("Content-Type"), "application/problem+json");
  const parsed: WireProblem = v.parse(problem, body);
  assert.equal(parsed.status, status);
  assert.equal(parsed.requestId, headers.get("X-Request-Id"));
  assert.ok(problems.includes(parsed.code), `${parsed.code} is not one of the operation's problems`);
}

/** Sends one request of the contract; fails where the answer is not what the contract says. */
export async function call(backend: Backend, name: OperationName, options: CallOptions = {}): Promise<Reply> {
  const response = await backend.fetch(toRequest(name, options));
  const text = await response.text();
  const contentType = response.headers.get("Content-Type");
  const body = readJson(text, contentType);
  const reply = { status: response.status, headers: response.headers, text, body };
  if (response.status === 304) return reply;
  if (response.ok) checkSuccess(operations[name], reply);
  else checkProblem(operations[name], reply);
  assertMatchesOpenApi(name, response.status, contentType, contentType?.includes("json") === true ? body : text);
  return reply;
}

/** The code of the problem that an operation answers, `null` where it succeeds. */
export async function callForCode(
  backend: Backend,
  name: OperationName,
  options?: CallOptions,
): Promise<string | null> {
  return (await call(backend, name, options)).body?.code ?? null;
}
