// @ts-check
/**
 * What a webmaster pastes, for each kind of website: text from choices, and nothing else. The page beside it shows it, and
 * the tests open what it gives in a browser.
 *
 * @typedef {import("./snippets.d.ts").Choices} Choices
 * @typedef {import("./snippets.d.ts").Facts} Facts
 * @typedef {import("./snippets.d.ts").Snippet} Snippet
 */

export const elements = [
  "my-shifts",
  "shift-notices",
  "shift-status",
  "next-shifts",
  "open-shifts",
  "past-shifts",
  "open-slots",
  "shift-help",
];
export const themes = ["plain", "warm", "contrast", "bootstrap"];

/** @param {string} text */
function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** @param {Readonly<Record<string, string | undefined>>} attributes those without a value are left out */
function write(attributes) {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined || value === "" ? "" : ` ${name}="${escape(value)}"`))
    .join("");
}

/** @param {string} address with a scheme of its own, or with that of the page (`//cdn.example/…`) */
function isElsewhere(address) {
  return /^(?:https?:)?\/\//i.test(address);
}

/** @param {string} address a policy names a host alone where the scheme is the page's */
function originOf(address) {
  if (!isElsewhere(address)) return "'self'";
  return address.startsWith("//") ? new URL(`https:${address}`).host : new URL(address).origin;
}

/** @param {string} address for a link */
function siteOf(address) {
  return `${address.startsWith("//") ? "//" : ""}${originOf(address)}`;
}

/** @param {Choices} choices */
function folderOf({ files }) {
  return files.endsWith("/") ? files : `${files}/`;
}

/** @param {Choices} choices */
function isMock({ backend }) {
  return backend.startsWith("mock:");
}

/** @param {Choices} choices the files of the scripts, `my-shifts` being made of all elements */
function listScripts({ single, elements: chosen }) {
  return single && !chosen.includes("my-shifts") ? chosen.map((name) => `${name}.js`) : ["coopshift.js"];
}

/** @param {Choices} choices */
function listSheets({ theme }) {
  return ["coopshift.css", ...(theme === "" ? [] : [`themes/${theme}.css`])];
}

/**
 * @param {Choices} choices what the script would ask for once it runs comes at the same time, where it is known: what
 *   shows an element that few pages have, and what only wide screens show
 * @param {Facts} facts
 * @returns {readonly { readonly href: string, readonly media?: string }[]}
 */
function listParts(choices, { hashes }) {
  const showsGrid = ["open-shifts", "my-shifts"].some((name) => choices.elements.includes(name));
  const shown = choices.elements.flatMap((name) => (name === "my-shifts" ? [name, "shift-notices"] : name));
  const parts = [
    ...[...new Set(shown)].map((part) => ({ part, media: undefined })),
    ...(showsGrid ? [{ part: "grid", media: "(min-width: 62rem)" }] : []),
  ];
  return parts.flatMap(({ part, media }) =>
    listScripts(choices)
      .map((script) => ({ href: script.replace(".js", `-${part}.js`), media }))
      .filter(({ href }) => hashes[href]),
  );
}

/** @param {Choices} choices what goes into the page's head, first what saves a round trip @param {Facts} facts */
function listHead(choices, facts) {
  const { hashes } = facts;
  const folder = folderOf(choices);
  const { backend } = choices;
  const base = backend.replace(/\/$/, "");
  const crossorigin = "anonymous";
  return [
    ...(isElsewhere(backend)
      ? [`<link rel="preconnect"${write({ href: siteOf(backend), crossorigin: "use-credentials" })}>`]
      : []),
    ...(isMock(choices)
      ? []
      : [`<link rel="preload" as="fetch"${write({ href: `${base}/overview`, crossorigin: "use-credentials" })}>`]),
    ...listSheets(choices).map(
      (file) =>
        `<link rel="stylesheet"${write({ href: folder + file, integrity: hashes[file] })}${write({ crossorigin })}>`,
    ),
    ...listScripts(choices).map(
      (file) =>
        `<script type="module"${write({ src: folder + file, integrity: hashes[file] })}${write({ crossorigin })}></script>`,
    ),
    ...listParts(choices, facts).map(
      ({ href, media }) =>
        `<link rel="modulepreload"${write({ href: folder + href, media, integrity: hashes[href] })}${write({ crossorigin })}>`,
    ),
  ];
}

/** @param {Choices} choices */
function shared({ backend, loginUrl, lang }) {
  return { backend, "login-url": loginUrl, lang };
}

/** @param {Choices} choices @param {string} [indent] */
function listElements(choices, indent = "  ") {
  return [
    `<coop-shift-provider${write(shared(choices))}>`,
    ...choices.elements.map((name) => `${indent}<coop-${name}></coop-${name}>`),
    "</coop-shift-provider>",
  ];
}

/** @param {Choices} choices the same where unknown tags are stripped */
function listPlaceholders(choices) {
  const { backend, "login-url": loginUrl, lang } = shared(choices);
  return [
    `<div data-coop="shift-provider"${write({ "data-backend": backend, "data-login-url": loginUrl, "data-lang": lang })}>`,
    ...choices.elements.map((name) => `  <div data-coop="${name}"></div>`),
    "</div>",
  ];
}

/** @param {readonly string[]} lines */
const join = (lines) => lines.join("\n");

/**
 * The line of the content-security policy that all of it works under.
 *
 * @param {Choices} choices
 */
export function policyFor(choices) {
  const files = originOf(choices.files);
  return [
    "default-src 'none'",
    `script-src ${files}`,
    `style-src ${files}`,
    `connect-src ${isMock(choices) ? "'none'" : originOf(choices.backend)}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html coopshift",
  ].join("; ");
}

/** @param {Choices} choices @param {string} before @param {string} after */
function component(choices, before, after) {
  const lines = listElements(choices).map((line) => `    ${line}`);
  return `${before}\n${join(lines)}\n${after}`;
}

/** @param {string} markup for Svelte, which reads code in braces, also in an attribute's text: `login-url="…{return}"` */
function escapeBraces(markup) {
  return markup.replaceAll("{", "&#123;").replaceAll("}", "&#125;");
}

/** @param {Choices} choices */
function imports({ theme }) {
  return join([`import "coopshift/define";`, ...(theme === "" ? [] : [`import "coopshift/themes/${theme}.css";`])]);
}

/** @type {Readonly<Record<import("./snippets.d.ts").Kind, (choices: Choices, facts: Facts) => readonly Snippet[]>>} */
export const kinds = {
  html: (choices, facts) => [
    { name: "head", code: join(listHead(choices, facts)) },
    { name: "body", code: join(listElements(choices)) },
  ],
  wordpress: (choices, facts) => [
    {
      name: "functions.php",
      code: join([
        `add_action( 'wp_head', function () { ?>`,
        ...listHead(choices, facts).map((line) => `  ${line}`),
        `<?php } );`,
      ]),
    },
    { name: "block", code: join(["<!-- wp:html -->", ...listPlaceholders(choices), "<!-- /wp:html -->"]) },
  ],
  drupal: (choices, facts) => [
    {
      name: "html.html.twig",
      code: join(listHead(choices, facts)),
    },
    { name: "block", code: join(listElements(choices)) },
  ],
  odoo: (choices, facts) => [
    { name: "customCode", code: join(listHead(choices, facts)) },
    { name: "embed", code: join(listPlaceholders(choices)) },
  ],
  react: (choices) => [
    {
      name: "Shifts.jsx",
      code: `${imports(choices)}\n\n${component(choices, "export function Shifts() {\n  return (", "  );\n}")}`,
    },
  ],
  vue: (choices) => [
    {
      name: "vite.config.js",
      code: `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("coop-") } } })`,
    },
    {
      name: "Shifts.vue",
      code: `<script setup>\n${imports(choices)}\n</script>\n\n<template>\n${join(listElements(choices).map((line) => `  ${line}`))}\n</template>`,
    },
  ],
  svelte: (choices) => [
    {
      name: "Shifts.svelte",
      code: `<script>\n  ${imports(choices).replaceAll("\n", "\n  ")}\n</script>\n\n${escapeBraces(join(listElements(choices)))}`,
    },
  ],
};

/**
 * A page by itself, for whoever wants to see it work before it goes into theirs.
 *
 * @param {Choices} choices
 * @param {Facts} facts
 */
export function wholePage(choices, facts) {
  return join([
    "<!doctype html>",
    `<html lang="${choices.lang === "" ? "fr" : escape(choices.lang)}">`,
    "<head>",
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width">`,
    "<title>Shifts</title>",
    ...listHead(choices, facts),
    "</head>",
    "<body>",
    ...listElements(choices),
    "</body>",
    "</html>",
  ]);
}
