/**
 * Taking an answer to pieces: each function gives the value that it was given, or refuses it. The contract's own schemas
 * would say what is wrong, and by how much; most answers are right, so they are loaded for the one that isn't
 * (`explain.ts`). A test holds the two together.
 */
export type Take<T> = (value: unknown) => T;

/** @throws {TypeError} for what the contract doesn't allow; `explain.ts` finds the place and the words. */
export function refuse(): never {
  throw new TypeError("Not what the contract says.");
}

function when<T>(test: (value: unknown) => boolean): Take<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the test has just found out
  return (value) => (test(value) ? (value as T) : refuse());
}

export const flag = when<boolean>((value) => typeof value === "boolean");

export function textLike(test: (value: string) => boolean): Take<string> {
  return when((value) => typeof value === "string" && test(value));
}

export function numberLike(test: (value: number) => boolean): Take<number> {
  return when((value) => typeof value === "number" && test(value));
}

export function oneOf<T>(words: readonly T[]): Take<T> {
  return when((value) => words.some((word) => word === value));
}

export function orNull<T>(take: Take<T>): Take<T | null> {
  return (value) => (value === null ? null : take(value));
}

export function orMissing<T>(take: Take<T>): Take<T | undefined> {
  return (value) => (value === undefined ? undefined : take(value));
}

export function list<T>(take: Take<T>): Take<T[]> {
  return (value) => (Array.isArray(value) ? value.map(take) : refuse());
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any object can be asked for a field
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : refuse();
}

/** The fields that are named, and no other. */
export function fields<T extends object>(shape: { readonly [Key in keyof T]-?: Take<T[Key]> }): Take<T> {
  const named = Object.entries<Take<unknown>>(shape);
  return (value) => {
    const given = entriesOf(value);
    const taken: Record<string, unknown> = {};
    for (const [name, take] of named) {
      const field = take(given[name]);
      if (field !== undefined) taken[name] = field;
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has every field of the shape
    return taken as T;
  };
}

/** Any names, each with the same. */
export function record<T>(take: Take<T>): Take<Record<string, T>> {
  return (value) => Object.fromEntries(Object.entries(entriesOf(value)).map(([name, field]) => [name, take(field)]));
}
