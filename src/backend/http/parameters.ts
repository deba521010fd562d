/** Reads the parameters of a request by the contract's schemas. */
import * as v from "valibot";
import { ProblemError } from "../problems.ts";

export interface ParameterReader {
  /** @throws {ProblemError} `invalid`, naming the parameter. */
  readonly required: <Schema extends v.GenericSchema>(name: string, schema: Schema) => v.InferOutput<Schema>;
  /** `null` where it was left out. @throws {ProblemError} `invalid`, naming the parameter. */
  readonly optional: <Schema extends v.GenericSchema>(name: string, schema: Schema) => v.InferOutput<Schema> | null;
}

/** How much of a wrong value a problem repeats. */
const longestEcho = 40;

function check<Schema extends v.GenericSchema>(name: string, schema: Schema, value: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const echo = JSON.stringify(value.slice(0, longestEcho));
  const [issue] = result.issues;
  // What a schema says of a wrong kind of value repeats all of it; what it expected is enough.
  const expected = issue.kind === "schema" ? issue.expected : issue.message;
  throw new ProblemError("invalid", `${name}: ${echo} is not valid, expected ${expected}.`);
}

/** Reads by `find`, which gives the text of a parameter, `null` where it was left out. */
export function createParameterReader(find: (name: string) => string | null): ParameterReader {
  return {
    required: (name, schema) => {
      const value = find(name);
      if (value === null) throw new ProblemError("invalid", `${name}: missing. Add it to the request.`);
      return check(name, schema, value);
    },
    optional: (name, schema) => {
      const value = find(name);
      return value === null ? null : check(name, schema, value);
    },
  };
}
