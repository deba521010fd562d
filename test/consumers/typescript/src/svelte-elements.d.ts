/** As much of Svelte's own types as the elements' are built on: Svelte is not installed here. */
declare module "svelte/elements" {
  export interface HTMLAttributes<Target extends EventTarget> {
    class?: string | undefined;
    onclick?: ((event: MouseEvent & { currentTarget: EventTarget & Target }) => void) | undefined;
  }
  export interface SvelteHTMLElements {
    [name: string]: { [attribute: string]: any };
  }
}
