// @ts-check
/** The page of snippets: from the form to the code, the preview and the address of this page. */
import { elements, kinds, policyFor } from "./snippets.js";
import { words } from "./words.js";

const root = document.documentElement;
/** @template {Element} E @param {string} selector @param {new () => E} type @returns {E} */
function find(selector, type) {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`${selector} is not in the page.`);
  return found;
}

const form = find("#choices", HTMLFormElement);
const preview = find("#preview", HTMLIFrameElement);
const output = find("#snippets", HTMLDivElement);
const told = find("#told", HTMLParagraphElement);
const search = new URLSearchParams(location.search);
/** @type {import("./snippets.js").Facts} */
let facts = { version: "", hashes: {} };

/** @returns {import("./words.js").Language} */
function language() {
  return root.lang === "nl" || root.lang === "en" ? root.lang : "fr";
}

/** @param {string} key */
function say(key) {
  return words[language()][key] ?? key;
}

/** @param {string} type @param {string} name @param {string} value @param {boolean} checked */
function createChoice(type, name, value, checked) {
  const label = document.createElement("label");
  label.className = "check";
  const input = Object.assign(document.createElement("input"), { type, name, value, checked });
  const text = document.createElement("span");
  text.dataset["t"] = value;
  label.append(input, text);
  return label;
}

function createChoices() {
  const usual = ["shift-status", "next-shifts", "open-shifts"];
  find("#elements", HTMLDivElement).append(
    ...elements.map((name) => createChoice("checkbox", "element", name, usual.includes(name))),
  );
  find("#kinds", HTMLDivElement).append(
    ...Object.keys(kinds).map((kind) => createChoice("radio", "kind", kind, kind === "html")),
  );
}

/** @returns {import("./snippets.js").Choices} */
function readChoices() {
  const data = new FormData(form);
  /** @param {string} name */
  const text = (name) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return {
    elements: elements.filter((name) => data.getAll("element").includes(name)),
    backend: text("backend"),
    files: text("files"),
    lang: text("lang"),
    theme: text("theme"),
    single: data.has("single"),
    loginUrl: text("login"),
  };
}

/** @param {string} id @param {string} text */
function showFault(id, text) {
  const fault = find(`#${id}-fault`, HTMLParagraphElement);
  if (fault.textContent !== text) fault.textContent = text;
}

/** @param {import("./snippets.js").Choices} choices */
function isUsable({ elements: chosen, backend, files }) {
  const isAddress = /^(?:https?:\/\/[^/]+|mock:|\/)/.test(backend) && URL.canParse(backend, location.href);
  // One that is being typed is no address yet: "https://".
  const isFolder = URL.canParse(files, location.href);
  showFault("elements", chosen.length === 0 ? say("nothing") : "");
  showFault("backend", isAddress ? "" : say("badAddress"));
  showFault("files", isFolder ? "" : say("badFolder"));
  find("#backend", HTMLInputElement).setAttribute("aria-invalid", String(!isAddress));
  find("#files", HTMLInputElement).setAttribute("aria-invalid", String(!isFolder));
  return isAddress && isFolder && chosen.length > 0;
}

/** @param {string} text @param {HTMLElement} code */
async function copy(text, code) {
  told.textContent = "";
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = say("copied");
  } catch {
    getSelection()?.selectAllChildren(code);
    told.textContent = say("copyFailed");
  }
}

/** @param {import("./snippets.js").Snippet} snippet @param {number} index */
function createFigure({ name, code }, index) {
  const figure = document.createElement("figure");
  if (name === "policy") figure.className = name;
  const caption = document.createElement("figcaption");
  caption.id = `snippet-${index}`;
  caption.textContent = say(name);
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: say("copy") });
  button.setAttribute("aria-describedby", caption.id);
  const text = Object.assign(document.createElement("code"), { textContent: code });
  const block = document.createElement("pre");
  // Long lines are scrolled to, also by keyboard.
  block.tabIndex = 0;
  block.setAttribute("role", "region");
  block.setAttribute("aria-labelledby", caption.id);
  block.append(text);
  button.addEventListener("click", () => void copy(code, text));
  figure.append(caption, button, block);
  return figure;
}

/** @param {import("./snippets.js").Choices} choices */
function showCode(choices) {
  const chosen = document.querySelector("input[name=kind]:checked");
  const wantedKind = chosen instanceof HTMLInputElement ? chosen.value : "html";
  const [kind, write] = Object.entries(kinds).find(([name]) => name === wantedKind) ?? ["html", kinds.html];
  const isBundled = ["react", "vue", "svelte"].includes(kind);
  const policy = { name: "policy", code: `Content-Security-Policy: ${policyFor(choices)}` };
  output.replaceChildren(...[...write(choices, facts), ...(isBundled ? [] : [policy])].map(createFigure));
  if (!isBundled) {
    const hint = Object.assign(document.createElement("p"), { className: "hint", textContent: say("policyHint") });
    output.append(hint);
  }
}

/** @param {import("./snippets.js").Choices} choices */
function showPreview({ elements: chosen, lang, theme }) {
  const wanted = new URLSearchParams(chosen.map((name) => ["element", name]));
  wanted.set("lang", lang === "" ? root.lang : lang);
  wanted.set("theme", theme);
  const address = new URL(`preview.html#${wanted}`, location.href).href;
  if (preview.src === "") preview.src = address;
  else if (preview.contentWindow) preview.contentWindow.location.hash = wanted.toString();
}

function update() {
  const choices = readChoices();
  if (!isUsable(choices)) return;
  showCode(choices);
  showPreview(choices);
}

function translate() {
  for (const element of document.querySelectorAll("[data-t]")) {
    element.textContent = say(element.getAttribute("data-t") ?? "");
  }
  preview.title = say("preview");
}

/** @param {string} lang */
function speak(lang) {
  root.lang = lang;
  for (const input of document.querySelectorAll("input[name=page-lang]")) {
    if (input instanceof HTMLInputElement) input.checked = input.value === lang;
  }
  translate();
  update();
}

async function readFacts() {
  const response = await fetch(new URL("../dist/cdn/sri.json", location.href));
  if (!response.ok) return;
  const { version, files } = await response.json();
  facts = { version, hashes: files };
  // A folder for each version: what a browser has kept of one never meets files of another.
  const folder = find("#files", HTMLInputElement);
  if (folder.value === folder.defaultValue) folder.value = `/assets/coopshift-${version}/`;
  update();
}

createChoices();
form.addEventListener("input", update);
form.addEventListener("submit", (event) => event.preventDefault());
find("#kinds", HTMLDivElement).addEventListener("change", update);
find(".languages", HTMLFieldSetElement).addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement) speak(target.value);
});
const wanted = [search.get("lang"), ...navigator.languages.map((tag) => tag.slice(0, 2)), "fr"];
speak(wanted.find((tag) => tag !== null && tag in words) ?? "fr");
await readFacts();
