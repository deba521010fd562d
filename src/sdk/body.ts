/** The body of an answer. */
import { ContractError } from "./errors/contract-error.ts";

/** Bytes of an answer that are read: far above a year of openings, far below what freezes a phone. */
const largestAnswer = 5_000_000;

/**
 * Its text, to its end and no further than a cap.
 *
 * @throws {ContractError} where it is longer.
 */
export async function readText({ body }: Response, label: string): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largestAnswer) {
      reader?.cancel().catch(() => undefined);
      throw new ContractError(`${label}: the answer is larger than ${largestAnswer} bytes. Ask for fewer days.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
