/** The lines that are about nobody: settings, slots, closures, openings. Only what is named here comes out. */
import type { WireSettings } from "../../contract/index.ts";
import type { LineOf } from "../export/index.ts";
import { host, isLanguageTag, noPhone, type Context } from "./context.ts";
import { coverDay } from "./tally.ts";

const office: Readonly<Record<string, string>> = { fr: "Bureau des membres", nl: "Ledenbureau", en: "Members' office" };
const closed: Readonly<Record<string, string>> = { fr: "Fermé", nl: "Gesloten", en: "Closed" };

function officeOf({ name, email, phone, url }: WireSettings["contact"]): WireSettings["contact"] {
  const languages = Object.keys(name).filter(isLanguageTag);
  return {
    name: Object.fromEntries(languages.map((language) => [language, office[language] ?? "Members' office"])),
    email: email === null ? null : `office@${host}`,
    phone: phone === null ? null : noPhone,
    url: url === null ? null : `https://${host}/contact`,
  };
}

export function changeSettings({ settings, takenAt }: LineOf<"settings">, { move }: Context): LineOf<"settings"> {
  const { timeZone, cycleStarts, plannedUntil, languages, contact, rules, features } = settings;
  return {
    kind: "settings",
    settings: {
      cooperative: { name: "Cooperative" },
      timeZone,
      cycleStarts: cycleStarts.map(move.day),
      plannedUntil: move.day(plannedUntil),
      languages: languages.filter(isLanguageTag),
      contact: officeOf(contact),
      rules,
      features,
    },
    ...(takenAt === undefined ? {} : { takenAt: move.instant(takenAt) }),
  };
}

export function changeSlot({ slot }: LineOf<"slot">, { id, task, coordinator }: Context): LineOf<"slot"> {
  const { week, weekday, start, end, capacity, free } = slot;
  return {
    kind: "slot",
    slot: {
      id: id("slot", slot.id),
      week,
      weekday,
      start,
      end,
      task: task(slot.task),
      coordinator: coordinator(slot.coordinator),
      capacity,
      free,
    },
  };
}

export function changeClosure({ closure }: LineOf<"closure">, { id, move, publicText }: Context): LineOf<"closure"> {
  return {
    kind: "closure",
    closure: {
      id: id("closure", closure.id),
      start: move.day(closure.start),
      end: move.day(closure.end),
      name: publicText(closure.name, (language) => closed[language] ?? "Closed"),
    },
  };
}

export function changeOpening({ opening, slotId }: LineOf<"opening">, context: Context): LineOf<"opening"> {
  const { id, move, task, coordinator, tally } = context;
  const { start, end } = move.span(opening);
  coverDay(tally, start);
  return {
    kind: "opening",
    opening: {
      id: id("opening", opening.id),
      start,
      end,
      task: task(opening.task),
      capacity: opening.capacity,
      free: opening.free,
      // Of whoever took the export, so of nobody from here on.
      signedUp: false,
      cancelled: opening.cancelled,
      coordinator: coordinator(opening.coordinator),
    },
    slotId: slotId === null ? null : id("slot", slotId),
  };
}
