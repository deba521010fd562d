// @ts-check
/** Shows what the address says behind its `#`: elements, language and theme, over the mocks. */
import { elements, themes } from "./snippets.js";

const sheet = document.createElement("link");
sheet.rel = "stylesheet";

/** A member who has something to see in each element, on a day that never passes. */
const mock = "mock:irregular-ahead?now=2026-11-24T09:00:00Z";

function show() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const theme = wanted.get("theme") ?? "";
  document.documentElement.lang = wanted.get("lang") ?? "fr";
  sheet.remove();
  if (themes.includes(theme)) {
    sheet.href = `../dist/cdn/themes/${theme}.css`;
    document.head.append(sheet);
  }
  const provider = document.createElement("coop-shift-provider");
  provider.setAttribute("backend", mock);
  const chosen = elements.filter((name) => wanted.getAll("element").includes(name));
  provider.append(...chosen.map((name) => document.createElement(`coop-${name}`)));
  document.body.replaceChildren(provider);
}

addEventListener("hashchange", show);
show();
