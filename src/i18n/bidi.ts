/** Texts of two directions in one sentence: what somebody else wrote must not turn the words around it. */

/** Marks that never show and turn what comes after them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
/** Letters of Hebrew, Arabic and the scripts beside them. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** A name or a text of the cooperative's, to stand within a sentence; in its own direction where one of the two needs it. */
export function isolate(text: string, amongRightToLeft: boolean): string {
  const plain = text.replaceAll(turning, "");
  return amongRightToLeft || isRightToLeft(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Hours from left to right, as clocks show them. */
export function isolateNumbers(text: string): string {
  return `\u2066${text}\u2069`;
}
