/** How a cooperative writes texts of its own: the keys of {@link Messages}, and strings in place of functions. */
import type { Messages } from "../messages.ts";
import type { PluralForms } from "../plural.ts";

/**
 * A text with named places: "Do {count} shifts[ by {date}]". What stands in square brackets is left out where a place in
 * it has nothing to show. Where there is a `{count}`, a text per plural category: `{ one: "…", other: "…" }`.
 */
export type TextTemplate = string | PluralForms;

/** Texts that differ by more than a number, with the name of each case. */
export interface TextCases {
  readonly "common.places": "full" | "last" | "left";
  readonly "status.todo": "keep" | "regain";
  readonly "status.counter": "even" | "ahead" | "behind";
  readonly "status.compensation": "none" | "owed";
  readonly "booking.left": "none" | "some";
}

/** Not a text: it mends what Intl writes. */
export type NoText = "common.date";

export type AnyFunction = (...args: never[]) => unknown;
type Below<Path extends string, Key extends string> = Path extends "" ? Key : `${Path}.${Key}`;

type TextsAt<T, Path extends string> = T extends AnyFunction
  ? Path extends keyof TextCases
    ? Readonly<Partial<Record<TextCases[Path], TextTemplate>>>
    : TextTemplate
  : T extends string
    ? string
    : {
        readonly [Key in keyof T & string as Below<Path, Key> extends NoText ? never : Key]?: TextsAt<
          NonNullable<T[Key]>,
          Below<Path, Key>
        >;
      };

/** Paths of the functions in `T`: "common.stale", "status.todo" … */
export type FunctionPath<T, Path extends string = ""> = T extends AnyFunction
  ? Exclude<Path, NoText>
  : T extends object
    ? { [Key in keyof T & string]: FunctionPath<NonNullable<T[Key]>, Below<Path, Key>> }[keyof T & string]
    : never;

/** Texts in place of the built-in ones, by language: those for "fr" count for "fr-BE" too, and those for "fr-BE" more. */
export type TextOverrides = Readonly<Record<string, TextsAt<Messages, "">>>;
