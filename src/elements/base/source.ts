/** Where an element reads from: a client, or why there is none. */
import type { CoopShift, GetToken } from "../../sdk/index.ts";
import { sharedClient } from "./clients.ts";
import type { ElementConfig } from "./context.ts";

/** What the element itself was given. */
interface Own {
  readonly backend: string | undefined;
  readonly client: CoopShift | undefined;
  readonly getToken: GetToken | undefined;
  readonly snapshot: string | undefined;
}

/** Hours that a snapshot is shown for where a page says nothing but that there is to be one. */
const usualHours = 12;

function hoursOf(snapshot: string | undefined): number {
  return snapshot === undefined ? 0 : Number(nonEmpty(snapshot) ?? usualHours) || 0;
}

/** An empty attribute is none: its "URL" would be the page itself. */
export function nonEmpty(text: string | undefined): string | undefined {
  return text?.trim() === "" ? undefined : text;
}

/** Whether the provider's token may go there: what it names a backend for is that backend's alone. */
function isMeantFor(address: string, config: ElementConfig | undefined): boolean {
  const backend = nonEmpty(config?.backend);
  if (backend === undefined || backend === address) return true;
  const originOf = (url: string): string | undefined => URL.parse(url, document.baseURI)?.origin;
  return originOf(address) === originOf(backend);
}

/**
 * The element's own, else the provider's. `undefined`: nobody gave any.
 *
 * @param before what was found last; an address that can't be used gives the same error again, so that nothing changes.
 */
export function findSource(
  own: Own,
  config: ElementConfig | undefined,
  before: CoopShift | RangeError | undefined,
): CoopShift | RangeError | undefined {
  const backend = nonEmpty(own.backend);
  const client = own.client ?? (backend === undefined ? config?.client : undefined);
  const address = backend ?? nonEmpty(config?.backend);
  if (client || address === undefined) return client;
  if (before instanceof RangeError && before.cause === address) return before;
  try {
    const getToken = own.getToken ?? (isMeantFor(address, config) ? config?.getToken : undefined);
    return sharedClient(address, getToken, hoursOf(own.snapshot ?? config?.snapshot));
  } catch (error) {
    return new RangeError(error instanceof Error ? error.message : String(error), { cause: address });
  }
}
