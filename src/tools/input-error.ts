/**
 * What a user gave and can put right: an argument, a file, an address. Its message is all that is shown, so it holds
 * the failure, the value and the remedy; for a file it begins with `file:line:`.
 */
export class InputError extends Error {
  override readonly name = "InputError";
}
