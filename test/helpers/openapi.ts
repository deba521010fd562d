/** Checks live answers against the OpenAPI document, as somebody who only has the document would. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import type { OperationName } from "../../src/contract/index.ts";
import { operations } from "../../src/contract/index.ts";
import { createOpenApi } from "../../scripts/openapi.ts";

const documentId = "https://coopshift.invalid/openapi.json";
const document = createOpenApi();
// `strict` would refuse the document's own keywords (`openapi`, `info`); the schemas in it are checked by its own test.
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);
ajv.addSchema(document, documentId);

function findNode(pointer: readonly (string | number)[]): unknown {
  let node: unknown = document;
  for (const key of pointer) {
    if (typeof node !== "object" || node === null) return undefined;
    node = Object.entries(node).find(([name]) => name === String(key))?.[1];
  }
  return node;
}

function createReference(pointer: readonly (string | number)[]): string {
  const escaped = pointer.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"));
  return `${documentId}#/${escaped.map(encodeURIComponent).join("/")}`;
}

function findValidator(pointer: readonly (string | number)[]): ValidateFunction {
  const validate = ajv.getSchema(createReference(pointer));
  if (!validate) throw new Error(`The OpenAPI document has no schema at ${pointer.join(" › ")}.`);
  return validate;
}

/**
 * @param contentType the answer's header, parameters included; `null` where there is none.
 * @param body the answer's body: parsed where it is JSON, its text otherwise.
 * @throws {Error} naming the operation and everything that the document doesn't allow.
 */
export function assertMatchesOpenApi(
  operationName: OperationName,
  status: number,
  contentType: string | null,
  body: unknown,
): void {
  const { method, path } = operations[operationName];
  const pointer = ["paths", path, method.toLowerCase(), "responses", status];
  const answer = `${operationName} answered ${status}`;
  if (findNode(pointer) === undefined) throw new Error(`${answer}, which the OpenAPI document does not name.`);
  const mediaType = contentType?.split(";")[0]?.trim() ?? null;
  if (findNode([...pointer, "content"]) === undefined) {
    if (mediaType !== null) throw new Error(`${answer} with ${mediaType}; the OpenAPI document has no content there.`);
    return;
  }
  if (mediaType === null || findNode([...pointer, "content", mediaType]) === undefined) {
    throw new Error(`${answer} as ${mediaType}, which the OpenAPI document does not name.`);
  }
  const validate = findValidator([...pointer, "content", mediaType, "schema"]);
  if (!validate(body)) throw new Error(`${answer} with a body that does not match: ${ajv.errorsText(validate.errors)}`);
}
