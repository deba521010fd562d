/** What a provider hands to every element inside it. An element's own attribute or property wins over it. */
import { createContext } from "@lit/context";
import type { CoopShift, GetToken } from "../../sdk/index.ts";
import type { TextSource } from "./rewording.ts";

/** What a provider sets for every element inside it. */
export interface ElementConfig {
  /** URL of the backend, or `mock:scenario`. */
  readonly backend?: string | undefined;
  /** A client of the page's own making; wins over `backend`. */
  readonly client?: CoopShift | undefined;
  /** Gives the bearer token where the backend wants one. */
  readonly getToken?: GetToken | undefined;
  /** Where "sign in" leads. */
  readonly loginUrl?: string | undefined;
  /** Where "report this" leads. */
  readonly reportUrl?: string | undefined;
  /** Level of the elements' headings, 1 to 6. */
  readonly headingLevel?: number | undefined;
  /** The cooperative's own texts, and addresses of them; later ones win. */
  readonly texts?: readonly TextSource[] | undefined;
}

/** The context (of `@lit/context`) by which a provider reaches the elements inside it. */
export const configContext = createContext<ElementConfig>(Symbol.for("coopshift-config-1"));
