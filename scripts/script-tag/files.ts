/** The files of the script-tag build that a page can load: all elements, or one with what it needs. */

/** Sets what is the same for all elements of a page, so every file has it. */
const provider = "shift-provider";

/** Those that need no other one; `my-shifts` is made of all of them, and comes with them. */
const single = [
  "shift-notices",
  "shift-status",
  "next-shifts",
  "open-shifts",
  "past-shifts",
  "open-slots",
  "shift-help",
] as const;

export interface ScriptFile {
  /** Without `.js`. */
  readonly name: string;
  /** Elements that it registers, without `coop-`, the provider first. */
  readonly elements: readonly string[];
}

export const whole: ScriptFile = { name: "coopshift", elements: [provider, "my-shifts", ...single] };

export const scriptFiles: readonly ScriptFile[] = [
  whole,
  ...single.map((name) => ({ name, elements: [provider, name] })),
];
