/**
 * What each public custom property is for: the one table that the manifest and the documentation are made from. Its
 * names and defaults are those of `tokens.ts` and `tokens-later.ts`, which a test compares; it ships in no bundle, since no element imports it.
 */

export const tokenGroups = ["colour", "type", "space", "shape", "elevation", "motion"] as const;
export type TokenGroup = (typeof tokenGroups)[number];

export interface Token {
  readonly name: `--coop-${string}`;
  readonly group: TokenGroup;
  /** CSS syntax of its values, as in `@property`. */
  readonly syntax: string;
  /** In CSS, as in the style sheet. */
  readonly default: string;
  /** One sentence for whoever restyles. */
  readonly description: string;
}

type Row = readonly [name: string, fallback: string, description: string, syntax?: string];

function group(name: TokenGroup, syntax: string, rows: readonly Row[]): readonly Token[] {
  return rows.map(([token, fallback, description, own = syntax]) => {
    return { name: `--coop-${token}`, group: name, syntax: own, default: fallback, description };
  });
}

function units(count: number): string {
  return `calc(${count} * var(--coop-unit))`;
}

const colours = group("colour", "<color>", [
  ["text", "light-dark(#22261f, #ece9e1)", "Words."],
  ["muted", "light-dark(#5b6157, #b4afa2)", "Words of lesser weight: a week letter, a hint."],
  ["surface", "light-dark(#fff, #23221e)", "What cards, buttons and dialogs lie on."],
  ["sunken", "light-dark(#f6f3ec, #1a1916)", "What lies deeper: tags, skeletons, a button under the pointer."],
  ["line", "light-dark(#e2ddd1, #3d3a33)", "Lines that part and frame; decoration, nothing depends on seeing them."],
  ["control", "light-dark(#7c776b, #979184)", "Edges of buttons and fields: 3:1 against what they lie on."],
  ["accent", "light-dark(#1b664a, #86d3ad)", "Links, the words of buttons, the fill of the main button."],
  ["on-accent", "light-dark(#fff, #0d2b1e)", "Words on the accent."],
  ["good", "light-dark(#17663e, #8fdcb0)", "All is well: words and icons."],
  ["good-soft", "light-dark(#e6f3ea, #1c3327)", "What they lie on."],
  ["warn", "light-dark(#854600, #f4c272)", "Something needs attention, or help is wanted: words and icons."],
  ["warn-soft", "light-dark(#fdf0d9, #3a2b12)", "What they lie on."],
  [
    "bad",
    "light-dark(#a1262b, #ffa39a)",
    "Something is wrong or can't be undone: words, icons, the button that does it.",
  ],
  ["bad-soft", "light-dark(#fce8e6, #43201e)", "What words and icons of that tone lie on."],
  ["on-bad", "light-dark(#fff, #2c0d0c)", "Words on a button filled with that tone."],
  ["info", "light-dark(#27568c, #a2c8f7)", "Neutral news: words and icons."],
  ["info-soft", "light-dark(#e8f0f9, #1c2c41)", "What they lie on."],
  [
    "focus",
    "var(--_accent)",
    "The ring around what has the focus: 3:1 against what surrounds it; the accent unless set.",
  ],
  ["backdrop", "light-dark(#22261f80, #0009)", "What dims the page behind a dialog."],
]);

const type = group("type", "<length>", [
  ["font", "inherit", "Font of everything; the page's unless set.", "<font-family>"],
  ["heading-font", "inherit", "Font of headings; that of everything unless set.", "<font-family>"],
  ["strong-weight", "600", "Weight of buttons, tags, days and whatever else stands out.", "<number>"],
  ["heading-weight", "600", "Weight of headings.", "<number>"],
  ["text-body", "inherit", "Size of body text; the page's unless set. All other sizes are measured by it."],
  ["text-tiny", units(0.75), "Size of the smallest words: the month on a calendar leaf."],
  ["text-small", units(0.875), "Size of tags and of what explains."],
  ["text-title", units(1.25), "Size of an element's heading."],
  [
    "text-display",
    units(1.5),
    "Size of the heading of a member's page, and of whether the member may shop where there is room.",
  ],
  ["leading", "1.5", "Height of a line, as a multiple of its text.", "<number>"],
]);

const space = group("space", "<length>", [
  ["density", "1", "Multiplies distances and the height of controls: 0.8 is compact, 1.2 airy.", "<number>"],
  ["space", units(0.25), "The step that all distances are multiples of."],
  ["target", units(2.75), "Least height of buttons and fields: never below 24 px, on touch screens 44."],
  ["target-small", units(2.25), "The same for buttons in dense lists; 44 px on touch screens."],
]);

const shape = group("shape", "<length>", [
  ["radius", units(0.75), "Rounding of cards and dialogs."],
  ["radius-small", units(0.5), "Rounding of what lies in them: buttons, fields, messages."],
  ["radius-pill", "99px", "Rounding of tags."],
  ["border", "1px", "Width of lines and edges."],
  ["focus-width", "3px", "Width of the focus ring: 2 px at least."],
]);

const elevation = group("elevation", "<shadow>", [
  ["shadow", "0 1px 2px light-dark(#2b26180f, #0006), 0 4px 16px light-dark(#2b26180a, #0004)", "Shadow of cards."],
  [
    "shadow-raised",
    "0 2px 4px light-dark(#2b261814, #0008), 0 6px 20px light-dark(#2b261814, #0006)",
    "Shadow of what lies over content for a while.",
  ],
  ["shadow-dialog", "0 8px 40px light-dark(#2b261833, #0009)", "Shadow of dialogs."],
]);

const motion = group("motion", "<time>", [
  ["motion", "0.18s", "How long things take to appear; nothing moves for members who ask for less motion."],
  ["motion-loop", "1.6s", "One round of what goes on until something is loaded."],
  ["ease", "cubic-bezier(0.2, 0, 0, 1)", "How movement slows down.", "<easing-function>"],
]);

/** Every public custom property, in the order in which a page may list them. */
export const tokenList: readonly Token[] = [...colours, ...type, ...space, ...shape, ...elevation, ...motion];
