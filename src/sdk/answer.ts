/** A successful answer, and what it holds. */

/** Read to its end. */
export interface Answer {
  /** The request without anything of the member's: `GET /me/shifts`. */
  readonly label: string;
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
  readonly requestId: string | null;
}

/** @param text - of the whole body. */
export function toAnswer(label: string, { headers, status }: Response, text: string): Answer {
  const [mediaType = ""] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  return { label, status, mediaType: mediaType.trim(), text, requestId: headers.get("x-request-id") };
}

export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

/**
 * What an answer holds, before anybody has looked whether the contract allows it.
 *
 * @throws {SyntaxError} where it is no JSON; `explain.ts` says what it is.
 */
export function parseJson({ mediaType, text }: Answer): unknown {
  return JSON.parse(isJson(mediaType) ? text : "");
}
