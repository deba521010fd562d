import { AbortError } from "./errors/abort-error.ts";

/** What a caller gets that gave up. */
export function abortError(signal: AbortSignal): AbortError {
  return new AbortError("Gave up before the answer came, because the caller asked to. Ask again when it is wanted.", {
    cause: signal.reason,
  });
}

/** Settles as `promise` does, or rejects with an {@link AbortError} as soon as `signal` aborts. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(abortError(signal));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
