/** Types of `snippets.js`, which a browser reads as it is. */

export interface Choices {
  /** Without `coop-`, in the order of the page. */
  readonly elements: readonly string[];
  /** Base URL of the backend, or a mock. */
  readonly backend: string;
  /** URL of the folder that `dist/cdn` was copied to. */
  readonly files: string;
  /** Empty: the page's own. */
  readonly lang: string;
  /** Empty: none. */
  readonly theme: string;
  /** One script for each element, rather than one for all. */
  readonly single: boolean;
  readonly loginUrl: string;
}

export interface Facts {
  readonly version: string;
  /** Of the files, as `sri.json` has them. */
  readonly hashes: Readonly<Record<string, string>>;
}

export interface Snippet {
  /** Where it belongs; a key of `words.js`. */
  readonly name: string;
  readonly code: string;
}

export type Kind = "html" | "wordpress" | "drupal" | "odoo" | "react" | "vue" | "svelte";

export const elements: readonly string[];
export const themes: readonly string[];
export const kinds: Readonly<Record<Kind, (choices: Choices, facts: Facts) => readonly Snippet[]>>;
/** The line of the content-security policy that all of it works under. */
export function policyFor(choices: Choices): string;
/** A page by itself, for whoever wants to see it work before it goes into theirs. */
export function wholePage(choices: Choices, facts: Facts): string;
