/** `npm run texts:doc`: writes docs/texts.md, every text that a cooperative can put its own in place of, from the dictionary. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { en } from "../src/i18n/later.ts";
import { isMain } from "./lib/is-main.ts";
import { root } from "./lib/run.ts";
import { listTexts, type ListedText, type Template } from "./lib/texts.ts";

export const docPath = resolve(root, "docs/texts.md");

const intro = `<!-- Written by \`npm run texts:doc\` from src/i18n/en: change that, and run it. -->

# Every text, by its key

A cooperative can say any of these in its own words, in any language, on one element or for all inside a
\`<coop-shift-provider>\`: by the property \`texts\`, or by a JSON that its website serves and \`texts-url\` names.

\`\`\`json
{
  "fr": {
    "status": { "label": { "suspended": "Pause forcée" } },
    "openShifts": { "hidden": { "one": "{count} shift masqué.", "other": "{count} shifts masqués." } }
  },
  "nl-BE": { "common": { "contact": "Vragen? {office}" } }
}
\`\`\`

- What stands for \`fr\` counts for \`fr-BE\` too, and what stands for \`fr-BE\` counts more. The element's own texts win over
  the provider's, \`texts\` over \`texts-url\`. What isn't there stays as it is.
- \`{name}\` is filled in; which names there are is in the last column. Where one is \`{count}\`, the value may be a text for
  each plural form that the language has: \`zero\`, \`one\`, \`two\`, \`few\`, \`many\` and, always, \`other\`.
- What stands in square brackets around a name is left out where there is nothing to fill in: \`[ by {date}]\`. Where a name
  outside of brackets has nothing, the built-in text is shown.
- A text is a text: no markup is read in it.
- A key or a name that doesn't exist, or an empty text, is left out, and one warning in the console names it with its
  language. Where the JSON can't be had in ten seconds, or is none, the built-in texts stay; the next page load asks again.
- Under a strict policy the JSON's origin belongs in \`connect-src\`. On another origin than the page it needs CORS.
- \`dist/texts/<language>.json\` of the package has all texts of a language in this form, to start from.

| key | English | filled in |
| --- | ------- | --------- |
`;

function inCell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function describe(template: Template): string {
  if (typeof template === "string") return inCell(template);
  return Object.entries(template)
    .map(([form, text]) => `${form}: ${inCell(text)}`)
    .join("<br>");
}

function row({ key, template, places }: ListedText): string {
  return `| \`${key}\` | ${describe(template)} | ${places.map((name) => `\`{${name}}\``).join(" ")} |`;
}

export async function describeTexts(): Promise<string> {
  const text = `${intro}${listTexts(en).map(row).join("\n")}\n`;
  return format(text, { ...(await resolveConfig(docPath)), filepath: docPath });
}

if (isMain(import.meta.url)) await writeFile(docPath, await describeTexts());
