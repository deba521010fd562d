/** What a provider hands to every element inside it. An element's own attribute or property wins over it. */
import { createContext } from "@lit/context";
import type { CoopShift, GetToken } from "../../sdk/index.ts";
import type { TextSource } from "./rewording.ts";

/** What a provider sets for every element inside it. */
export interface ElementConfig {
  readonly backend?: string | undefined;
  readonly client?: CoopShift | undefined;
  readonly getToken?: GetToken | undefined;
  readonly loginUrl?: string | undefined;
  readonly reportUrl?: string | undefined;
  readonly headingLevel?: number | undefined;
  /** The cooperative's own texts, and addresses of them; later ones win. */
  readonly texts?: readonly TextSource[] | undefined;
}

/** The context (of `@lit/context`) by which a provider reaches the elements inside it. */
export const configContext = createContext<ElementConfig>(Symbol.for("coopshift-config-1"));
