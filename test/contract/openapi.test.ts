import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { createOpenApi } from "../../scripts/openapi.ts";
import { createSchemas } from "../../scripts/lib/openapi-schemas.ts";
import { operations } from "../../src/contract/index.ts";
import { assertMatchesOpenApi } from "../helpers/openapi.ts";

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(createOpenApi()));
    assert.deepEqual(result.errors ?? [], []);
    assert.equal(result.valid, true);
    assert.equal(validator.version, "3.1");
  });

  it("has no reference that leads nowhere", () => {
    const text = JSON.stringify(createOpenApi());
    const names = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    assert.ok(names.size > 10);
    assert.deepEqual(
      [...names].filter((name) => !(String(name) in createSchemas())),
      [],
    );
  });

  it("has every operation of the contract, under its own name", () => {
    const { paths } = createOpenApi() as { paths: Record<string, Record<string, { operationId: string }>> };
    const ids = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    assert.deepEqual(ids.toSorted(), Object.keys(operations).toSorted());
  });

  it("has schemas that a strict JSON Schema validator accepts", () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
    ajvFormats.default(ajv);
    ajv.addVocabulary(["components"]);
    const $defs = createSchemas();
    for (const name of Object.keys($defs)) {
      const schema = { components: { schemas: $defs }, $ref: `#/components/schemas/${name}` };
      assert.doesNotThrow(() => ajv.compile(schema), name);
    }
  });
});

describe("checking an answer against the OpenAPI document", () => {
  const closure = { id: "c1", start: "2026-12-25", end: "2026-12-25", name: { fr: "Noël" } };
  const problem = { type: "urn:x", title: "x", status: 409, code: "full" };

  it("accepts what the contract allows, unknown fields included", () => {
    assertMatchesOpenApi("getClosures", 200, "application/json; charset=UTF-8", { items: [{ ...closure, more: 1 }] });
    assertMatchesOpenApi("putSignUp", 409, "application/problem+json", problem);
    assertMatchesOpenApi("deleteSignUp", 204, null, null);
  });

  it("refuses a field of the wrong kind, naming its path", () => {
    const body = { items: [{ ...closure, start: "25/12/2026" }] };
    assert.throws(() => assertMatchesOpenApi("getClosures", 200, "application/json", body), /items\/0\/start/);
  });

  it("refuses a missing field", () => {
    const { name: _name, ...rest } = closure;
    const check = () => assertMatchesOpenApi("getClosures", 200, "application/json", { items: [rest] });
    assert.throws(check, /name/);
  });

  it("refuses a status, a media type and a problem code that the operation does not name", () => {
    assert.throws(() => assertMatchesOpenApi("getClosures", 201, "application/json", { items: [] }), /201/);
    assert.throws(() => assertMatchesOpenApi("getClosures", 200, "text/html", "<p>"), /text\/html/);
    const check = () => assertMatchesOpenApi("deleteSignUp", 409, "application/problem+json", problem);
    assert.throws(check, /does not match/);
  });
});
