/**
 * What the script has in place of Lit's module of this name: the same for engines that can construct style sheets, which
 * all do that its other code runs in, and nothing for older ones.
 */

export class CSSResult {
  readonly cssText: string;
  #styleSheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#styleSheet) {
      this.#styleSheet = new CSSStyleSheet();
      this.#styleSheet.replaceSync(this.cssText);
    }
    return this.#styleSheet;
  }

  toString(): string {
    return this.cssText;
  }
}

type Style = CSSResult | CSSStyleSheet;

export const supportsAdoptingStyleSheets = true;

export function unsafeCSS(value: unknown): CSSResult {
  return new CSSResult(String(value));
}

export function css(raw: TemplateStringsArray, ...values: readonly (Style | number)[]): CSSResult {
  return new CSSResult(String.raw({ raw }, ...values));
}

export function adoptStyles(root: ShadowRoot, styles: readonly Style[]): void {
  root.adoptedStyleSheets = styles.map((style) => (style instanceof CSSResult ? style.styleSheet : style));
}

export function getCompatibleStyle(style: Style): Style {
  return style;
}
