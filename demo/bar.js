// @ts-check
/** The bar above the page: who is signed in, the language, the theme, and the backend's clock. */
import { language, showDay, showFor, showLanguage } from "./page.js";
import { barTexts } from "./texts.js";

/**
 * @typedef {{ id: string, name: string, description: Record<string, string> }} Persona
 * @typedef {{ now: string, timeZone: string, moved: boolean, reseeded?: boolean }} Clock
 */

const root = document.documentElement;
const tags =
  "coop-shift-notices, coop-shift-status, coop-next-shifts, coop-open-slots, coop-open-shifts, coop-past-shifts, coop-shift-help";
/** How often the bar asks for the time, in milliseconds: it shows minutes. */
const tick = 30_000;

/**
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
function find(selector, type) {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`index.html has no ${selector}: the demo's bar needs it.`);
}

const parts = find(".member", HTMLElement);
const bar = find(".bar", HTMLElement);
const toggle = find(".bar-toggle", HTMLButtonElement);
const summary = find(".bar-summary", HTMLElement);
const select = find("#personas", HTMLSelectElement);
const clockMenu = find(".bar-clock details", HTMLDetailsElement);
const clockForm = find(".bar-panel", HTMLFormElement);
const clockInput = find("#clock-input", HTMLInputElement);
const clockTime = find(".bar-now", HTMLTimeElement);
const status = find(".bar-status", HTMLElement);

/** @type {readonly Persona[]} */
let personas = [];
/** @type {Clock | undefined} */
let clock;

/**
 * @param {string} path
 * @param {{ method?: string, body?: object }} [options]
 * @returns {Promise<any>} what was answered, `null` for nothing
 */
async function ask(path, { method = "GET", body } = {}) {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}.`);
  return response.status === 204 ? null : response.json();
}

/** Keeps the state in the address, so that a link shows it. @param {string} name @param {string | null} value */
function remember(name, value) {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(null, "", url.href.replaceAll("%3A", ":"));
}

/** How an element says that it is done with reading. */
const outcomes = ["coop-load", "coop-error", "coop-auth-required"];

/** @param {Node} element @returns {Promise<void>} when it has read, or knows that it can't */
function done(element) {
  return new Promise((resolve) => {
    for (const outcome of outcomes) element.addEventListener(outcome, () => resolve(), { once: true });
  });
}

/**
 * Puts fresh elements in place of those on the page, after the shared store has dropped what it had read: an element
 * keeps showing its last good data while it reads, and that must never be somebody else's.
 *
 * The status comes first, by itself: with it the store finds out that this is somebody else, and drops what it has of
 * the one before. The others then read once, what is this one's.
 *
 * @param {string} persona
 */
async function renewElements(persona) {
  const pairs = [...document.querySelectorAll(tags)].map((old) => ({ old, fresh: old.cloneNode(true) }));
  const places = pairs.map(({ old, fresh }) => {
    const place = document.createComment("");
    old.replaceWith(place);
    return { old, fresh, place };
  });
  for (const { old } of places) if ("retry" in old && typeof old.retry === "function") old.retry();
  const first = places.find(({ old }) => old.localName === "coop-shift-status");
  if (first && customElements.get("coop-shift-status")) {
    const ready = done(first.fresh);
    first.place.replaceWith(first.fresh);
    await ready;
  }
  for (const { fresh, place } of places) if (place.isConnected) place.replaceWith(fresh);
  showFor(persona);
}

/** Does what was asked for; says so where it fails. @param {() => Promise<void>} task */
async function attempt(task) {
  bar.setAttribute("aria-busy", "true");
  status.textContent = "";
  try {
    await task();
  } catch (error) {
    status.textContent = barTexts[language()].failed;
    console.error(error);
  } finally {
    bar.removeAttribute("aria-busy");
  }
}

/** The clock's time on a wall in Brussels, `2026-11-24T10:00`. @param {Clock} shown */
function wallTime({ now, timeZone }) {
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  return format.format(new Date(now)).replace(" ", "T");
}

function describePersona() {
  const persona = personas.find(({ id }) => id === root.dataset["persona"]);
  return persona?.name ?? barTexts[language()].signedOut;
}

function writeClock() {
  if (!clock) return;
  const { now, timeZone } = clock;
  const locale = `${language()}-BE`;
  const at = new Date(now);
  clockTime.dateTime = now;
  clockTime.textContent = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(at);
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone }).format(at);
  summary.textContent = `${describePersona()} · ${day}`;
}

/** @param {Clock} shown */
function showClock(shown) {
  clock = shown;
  const wall = wallTime(shown);
  if (!clockMenu.open) clockInput.value = wall;
  showDay(wall.slice(0, 10));
  writeClock();
}

function writePersonas() {
  const options = personas.map(({ id, name, description }) => {
    return new Option(`${name} – ${description[language()] ?? ""}`, id);
  });
  select.replaceChildren(...options, new Option(barTexts[language()].signedOut, "signed-out"));
  select.value = root.dataset["persona"] ?? "signed-out";
}

/** @param {string} persona */
async function choosePersona(persona) {
  parts.setAttribute("aria-busy", "true");
  try {
    if (persona === "signed-out") await ask("/demo/session", { method: "DELETE" });
    else await ask("/demo/session", { method: "POST", body: { persona } });
    root.dataset["persona"] = persona;
    remember("persona", persona);
    await renewElements(persona);
  } finally {
    parts.removeAttribute("aria-busy");
    writePersonas();
    writeClock();
  }
}

/** @param {string | null} now a time on the wall in Brussels; `null`: the real one */
async function moveClock(now) {
  /** @type {Clock} */
  const moved = await ask("/demo/clock", { method: "PUT", body: { now } });
  remember("now", now);
  if (now === null) sessionStorage.removeItem("demo-now");
  else sessionStorage.setItem("demo-now", now);
  showClock(moved);
  clockInput.value = wallTime(moved);
  await renewElements(root.dataset["persona"] ?? "signed-out");
  const { reseeded: anew, moved: on } = barTexts[language()];
  status.textContent = moved.reseeded ? anew : on;
}

/** The clock's wall time so many days later. @param {number} days */
function daysLater(days) {
  if (!clock || days === 0) return null;
  const wall = new Date(`${wallTime(clock)}Z`);
  wall.setUTCDate(wall.getUTCDate() + days);
  return wall.toISOString().slice(0, 16);
}

/** @param {string} name @param {string} value @param {(value: string) => void} choose */
function watchChoice(name, value, choose) {
  for (const input of bar.querySelectorAll(`input[name="${name}"]`)) {
    if (!(input instanceof HTMLInputElement)) continue;
    input.checked = input.value === value;
    input.addEventListener("change", () => {
      remember(name, input.value);
      choose(input.value);
    });
  }
}

/** @param {boolean} open */
function setOpen(open) {
  toggle.setAttribute("aria-expanded", String(open));
}

/** "Sign in" on the page leads to the list of members up here. */
function followSignIn() {
  if (location.hash !== "#personas") return;
  setOpen(true);
  select.focus();
  history.replaceState(null, "", location.pathname + location.search);
}

function listen() {
  watchChoice("lang", language(), (lang) => {
    root.lang = lang;
    showLanguage();
    writePersonas();
    writeClock();
  });
  watchChoice("theme", root.dataset["theme"] ?? "auto", (theme) => void (root.dataset["theme"] = theme));
  select.addEventListener("change", () => void attempt(() => choosePersona(select.value)));
  clockForm.addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(() => moveClock(clockInput.value));
  });
  for (const button of clockForm.querySelectorAll("button[data-days]")) {
    const days = Number(button.getAttribute("data-days"));
    button.addEventListener("click", () => void attempt(() => moveClock(daysLater(days))));
  }
  toggle.addEventListener("click", () => setOpen(toggle.getAttribute("aria-expanded") !== "true"));
  addEventListener("hashchange", followSignIn);
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !clockMenu.contains(target)) clockMenu.open = false;
  });
  clockMenu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !clockMenu.open) return;
    clockMenu.open = false;
    clockMenu.querySelector("summary")?.focus();
  });
}

async function start() {
  const [listed, shown] = await Promise.all([ask("/demo/personas"), ask("/demo/clock")]);
  personas = listed.items;
  writePersonas();
  showClock(shown);
  followSignIn();
  setInterval(() => {
    if (document.visibilityState === "visible") ask("/demo/clock").then(showClock, () => undefined);
  }, tick);
}

listen();
await attempt(start);
