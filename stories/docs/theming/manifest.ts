/** What the docs read of the custom elements manifest. */

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly attributes?: readonly Named[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

export interface DescribedElement {
  readonly tagName: string;
  readonly cssParts: readonly Required<Named>[];
  readonly slots: readonly Required<Named>[];
  readonly attributes: readonly Required<Named>[];
}

const described = (items: readonly Named[] = []): readonly Required<Named>[] =>
  items.map(({ name, description = "" }) => ({ name, description })).toSorted((a, b) => a.name.localeCompare(b.name));

/** Every element that has a tag, by it. */
export function elementsOf({ modules }: Manifest): readonly DescribedElement[] {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, cssParts, slots, attributes }) =>
      tagName === undefined
        ? []
        : [{ tagName, cssParts: described(cssParts), slots: described(slots), attributes: described(attributes) }],
    );
}

/** The attributes that all elements have, as the first of them describes them. */
export function sharedAttributes(manifest: Manifest): readonly Required<Named>[] {
  const [first, ...others] = elementsOf(manifest);
  const isEverywhere = ({ name }: Named): boolean =>
    others.every(({ attributes }) => attributes.some((attribute) => attribute.name === name));
  return first?.attributes.filter(isEverywhere) ?? [];
}
