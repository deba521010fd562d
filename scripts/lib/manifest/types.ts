/** The custom-elements manifest (schema 2), as far as this package fills it in. */

export interface Reference {
  readonly name: string;
  readonly module?: string;
  readonly package?: string;
}

export interface TypeText {
  readonly text: string;
}

/** A slot, part, state or custom property, and what all entries have. */
export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly inheritedFrom?: Reference;
}

export interface CssProperty extends Entry {
  readonly syntax?: string;
  readonly default?: string;
  readonly type?: TypeText;
}

export interface Attribute extends Entry {
  readonly type?: TypeText;
  readonly default?: string;
  readonly fieldName?: string;
}

export interface Event extends Entry {
  readonly type?: TypeText;
}

export interface Member extends Entry {
  readonly kind: "field" | "method";
  readonly type?: TypeText;
  readonly default?: string;
  readonly attribute?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly privacy?: "public" | "protected" | "private";
  readonly parameters?: readonly { readonly name: string; readonly type?: TypeText }[];
  readonly return?: { readonly type?: TypeText };
}

/** Everything that is listed by name about an element. */
export interface Lists {
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly Event[];
  readonly slots: readonly Entry[];
  readonly cssParts: readonly Entry[];
  readonly cssProperties: readonly CssProperty[];
  readonly cssStates: readonly Entry[];
}

export interface ElementDoc extends Lists {
  readonly kind: "class";
  readonly name: string;
  readonly tagName: string;
  readonly customElement: true;
  readonly description: string;
  readonly superclass: Reference;
}

export interface Export {
  readonly kind: "js" | "custom-element-definition";
  readonly name: string;
  readonly declaration: Reference;
}

export interface ModuleDoc {
  readonly kind: "javascript-module";
  readonly path: string;
  readonly declarations: readonly ElementDoc[];
  readonly exports: readonly Export[];
}

export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly ModuleDoc[];
}

/** What the analyzer gives: any declaration, of which classes are looked at. */
export type Analyzed = Partial<Lists> & {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly superclass?: Reference;
};

export interface Analysis {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Analyzed[] }[];
}
