/** Text in numbered lines, however the pieces it comes in are cut. */
import { InputError } from "../input-error.ts";

export interface TextLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** Longest line in characters: no record is nearly as long, and a file without line breaks must not fill the memory. */
const longestLine = 4_000_000;

function decode(decoder: TextDecoder, piece: Uint8Array | undefined, file: string, line: number): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (cause) {
    const message = `${file}: what follows line ${line} is not UTF-8. Save the file as UTF-8.`;
    throw new InputError(message, { cause });
  }
}

/**
 * The lines of a text, without their breaks; empty ones are left out but counted.
 *
 * @throws {InputError} when it is not UTF-8, or a line is longer than any record.
 */
export async function* readTextLines(
  source: AsyncIterable<string | Uint8Array>,
  file: string,
): AsyncGenerator<TextLine, void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let line = 0;
  for await (const piece of source) {
    const parts = (rest + (typeof piece === "string" ? piece : decode(decoder, piece, file, line))).split("\n");
    rest = parts.pop() ?? "";
    if (rest.length > longestLine)
      throw new InputError(`${file}:${line + 1}: longer than any record. Is it JSON lines, one object a line?`);
    for (const text of parts) {
      line += 1;
      if (text.trim() !== "") yield { line, text };
    }
  }
  rest += decode(decoder, undefined, file, line);
  if (rest.trim() !== "") yield { line: line + 1, text: rest };
}
