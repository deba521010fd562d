/** Writes the contract's operations down as an OpenAPI 3.1 document, which `npm run build` puts in dist/openapi.json. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { problemKinds } from "../src/backend/problems.ts";
import { operations, type Operation, type ProblemCode } from "../src/contract/index.ts";
import { createSchema, createSchemas } from "./lib/openapi-schemas.ts";
import { root } from "./lib/run.ts";

type JsonObject = Record<string, unknown>;

const security = {
  required: [{ session: [] }, { bearer: [] }],
  optional: [{}, { session: [] }, { bearer: [] }],
  // The key in the address is all there is: calendar programs can neither sign in nor send a header.
  key: [],
} as const;

const securitySchemes = {
  session: {
    type: "apiKey",
    in: "cookie",
    name: "session",
    description: "The cooperative's own session cookie; its name is the cooperative's.",
  },
  bearer: { type: "http", scheme: "bearer" },
} as const;

const etag = { description: "Version of this answer", schema: { type: "string" } } as const;
const ifNoneMatch = { name: "If-None-Match", in: "header", required: false, schema: { type: "string" } } as const;
const notModified = { description: "Nothing changed since the version in If-None-Match" } as const;

function createParameters(operation: Operation): JsonObject[] {
  const own = Object.entries(operation.parameters).map(([name, { in: place, required, description, schema }]) => ({
    name,
    in: place,
    required,
    description,
    schema: createSchema(schema),
  }));
  return operation.method === "GET" ? [...own, ifNoneMatch] : own;
}

function createSuccess({ method, summary, success }: Operation): JsonObject {
  const headers = method === "GET" ? { headers: { ETag: etag } } : {};
  if (success.mediaType === null) return { description: summary, ...headers };
  const schema = success.schema === null ? { type: "string" } : createSchema(success.schema);
  return { description: summary, ...headers, content: { [success.mediaType]: { schema } } };
}

/** What any address may answer before its operation is looked at, as a rule as a problem; a server that refuses headers never sees more. */
const commonProblems: Readonly<Record<string, string>> = {
  405: "The address answers other methods, which Allow names",
  413: "The body is too long: no request of the contract has one",
  421: "The backend does not go by this host name",
};

const tooLongHeaders = {
  431: { description: "The headers are too long; the server says so before the backend is asked" },
};

function createCommonResponses(): JsonObject {
  const schema = { $ref: "#/components/schemas/Problem" };
  return Object.fromEntries(
    Object.entries(commonProblems).map(([status, description]) => [
      `Problem${status}`,
      { description, content: { "application/problem+json": { schema } } },
    ]),
  );
}

function referToCommon(): JsonObject {
  return Object.fromEntries(
    Object.keys(commonProblems).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  );
}

/** One answer for all problems that share a status: its schema says which codes they may have. */
function createProblem(codes: readonly ProblemCode[]): JsonObject {
  const schema = {
    allOf: [{ $ref: "#/components/schemas/Problem" }, { type: "object", properties: { code: { enum: codes } } }],
  };
  return {
    description: codes.map((code) => `${code}: ${problemKinds[code].title}`).join("; "),
    content: { "application/problem+json": { schema } },
  };
}

function createProblems(codes: readonly ProblemCode[]): JsonObject {
  const byStatus = Map.groupBy(codes, (code) => problemKinds[code].status);
  return Object.fromEntries([...byStatus].map(([status, group]) => [status, createProblem(group)]));
}

function createOperation(name: string, operation: Operation): JsonObject {
  return {
    operationId: name,
    summary: operation.summary,
    security: security[operation.signedIn],
    parameters: createParameters(operation),
    responses: {
      [operation.success.status]: createSuccess(operation),
      ...(operation.method === "GET" ? { 304: notModified } : {}),
      ...createProblems(operation.problems),
      ...referToCommon(),
      ...tooLongHeaders,
    },
  };
}

function createPaths(): Record<string, JsonObject> {
  const paths: Record<string, JsonObject> = {};
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase()] = createOperation(name, operation);
  }
  return paths;
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("package.json has no version; give it one.");
}

/** The whole document, made anew at every call. */
export function createOpenApi(): JsonObject {
  return {
    openapi: "3.1.0",
    info: {
      title: "coopshift",
      version: readVersion(),
      summary: "What a cooperative's backend answers, so that its members see their shifts",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1", description: "The cooperative's backend; any base URL will do." }],
    paths: createPaths(),
    components: { schemas: createSchemas(), responses: createCommonResponses(), securitySchemes },
  };
}
