/** The tokens by which a backend is asked for each worker. */
import { createReadStream } from "node:fs";
import * as v from "valibot";
import { readTextLines } from "../export/text-lines.ts";
import { InputError } from "../input-error.ts";

const schema = v.object({ workerId: v.pipe(v.string(), v.minLength(1)), token: v.pipe(v.string(), v.minLength(1)) });

/** Never repeats the line: it holds a secret. */
function parseToken(text: string, where: string): v.InferOutput<typeof schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`${where}: not JSON. Each line is {"workerId":"…","token":"…"}.`);
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new InputError(`${where}: no text in "workerId" or "token". Each line is {"workerId":"…","token":"…"}.`);
}

/**
 * Reads a JSON lines file of `{"workerId":"…","token":"…"}`.
 *
 * @returns tokens by worker, in the file's order.
 * @throws {InputError} `file:line: …` for a line that is something else, or a worker's second one.
 */
export async function readTokens(path: string): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>();
  const source: AsyncIterable<string | Uint8Array> = createReadStream(path);
  for await (const { line, text } of readTextLines(source, path)) {
    const { workerId, token } = parseToken(text, `${path}:${line}`);
    if (tokens.has(workerId)) throw new InputError(`${path}:${line}: a second token of ${workerId}. Leave one out.`);
    tokens.set(workerId, token);
  }
  if (tokens.size === 0) throw new InputError(`${path} holds no token. Give one a line for each worker to compare.`);
  return tokens;
}
