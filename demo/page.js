// @ts-check
/** The cooperative's page: its words in the reader's language, its day, and what it shows to whom. */
import { seasons, texts } from "./texts.js";

const root = document.documentElement;

/** @type {NodeListOf<HTMLElement>} */
const translated = document.querySelectorAll("[data-t], [data-t-label]");
/** The French of index.html, kept to come back to. */
const french = new Map([...translated].map((element) => [element, readWords(element)]));

/** The cooperative's day, `2026-11-24`; unknown until somebody says. @type {string | undefined} */
let today;

/** @param {HTMLElement} element */
function readWords(element) {
  return { text: element.textContent, label: element.getAttribute("aria-label") };
}

/** @returns {import("./texts.js").Language} */
export function language() {
  return root.lang === "nl" || root.lang === "en" ? root.lang : "fr";
}

function translate() {
  const words = texts[language()] ?? {};
  for (const element of translated) {
    const { t, tLabel } = element.dataset;
    if (t !== undefined) element.textContent = words[t] ?? french.get(element)?.text ?? "";
    if (tLabel !== undefined) element.setAttribute("aria-label", words[tLabel] ?? french.get(element)?.label ?? "");
  }
}

function fillCrate() {
  const month = Number((today ?? "2026-11").slice(5, 7));
  const season = seasons[Math.floor((month % 12) / 3)] ?? seasons[0];
  document.querySelectorAll(".crop").forEach((crop, index) => {
    crop.setAttribute("href", `drawings.svg#${season.crops[index] ?? "leek"}`);
  });
  const caption = document.querySelector(".season figcaption");
  if (caption) caption.textContent = season[language()];
}

function writeDate() {
  const time = document.querySelector(".today");
  if (!(time instanceof HTMLTimeElement) || today === undefined) return;
  time.dateTime = today;
  const format = new Intl.DateTimeFormat(`${language()}-BE`, { dateStyle: "full", timeZone: "UTC" });
  time.textContent = format.format(new Date(today)).replace(/\b1 /, language() === "fr" ? "1er " : "1 ");
}

/** Shows the page in the language of `<html lang>`; the elements follow it by themselves. */
export function showLanguage() {
  translate();
  fillCrate();
  writeDate();
}

/** @param {string} day the cooperative's today, `2026-11-24` */
export function showDay(day) {
  today = day;
  fillCrate();
  writeDate();
}

/**
 * What a content management system does by the groups of its members: free slots for whoever has none, compensations
 * for whoever owes one.
 *
 * @param {string} persona
 */
export function showFor(persona) {
  for (const part of document.querySelectorAll("[data-for]")) {
    part.toggleAttribute("hidden", !(part.getAttribute("data-for") ?? "").split(" ").includes(persona));
  }
  const openShifts = document.querySelector("coop-open-shifts");
  if (persona === "regular-compensation") openShifts?.setAttribute("purpose", "compensation");
  else openShifts?.removeAttribute("purpose");
}

showLanguage();
showFor(root.dataset["persona"] ?? "signed-out");
