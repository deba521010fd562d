/** A worker's standing as sentences and figures; the view only places them. */
import type { Temporal } from "../../domain/temporal.ts";
import { explainStatus, type Locale } from "../../i18n/index.ts";
import { compensationsToDo, type Worker } from "../../sdk/index.ts";
import type { IconName } from "../../theme/icons.ts";

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly tone?: "good" | "warn" | "bad";
}

export interface Note {
  readonly icon: IconName;
  readonly text: string;
}

type Day = Temporal.PlainDate;

/** What tells a worker where they stand. */
export interface Standing extends Pick<Worker, "status" | "regime"> {
  /** The day on which an irregular worker would go into alert. */
  readonly alertDate?: Day | null;
}

/** What to do by when, or when it changes by itself; what else helps where neither shifts nor time do. */
function tellTodo({ status: answer, regime, alertDate }: Standing, { t, date }: Locale): string | undefined {
  const { status, shiftsNeeded, canCatchUp, mayShop, by, until, then } = answer;
  const words = t.status;
  if (canCatchUp) return words.todo(shiftsNeeded, mayShop, by && date(by));
  if (status === "ok" && regime === "irregular" && alertDate) return words.alertDate(date(alertDate));
  if (until && then) return words.until(date(until), words.label[then]);
  return mayShop ? undefined : words.advice[status];
}

/** What the status means, and what to do about it. */
export function tellNext(standing: Standing, locale: Locale): string[] {
  const todo = tellTodo(standing, locale);
  const meaning = explainStatus(locale.t, standing.status);
  return todo === undefined ? [meaning] : [meaning, todo];
}

/** Regime and counters in words, the days that matter beside them. */
export function listFacts(worker: Worker, { t }: Locale): Fact[] {
  const { regular, compensation } = worker.counters;
  const toDo = compensationsToDo(worker.counters);
  const facts: Fact[] = [{ label: t.regime.heading, value: t.regime.label[worker.regime] }];
  if (worker.regime === "exempted") return facts;
  facts.push({ label: t.status.counterHeading, value: t.status.counter(regular), ...toneOf(regular) });
  if (worker.regime === "regular" && compensation < 0) {
    facts.push({
      label: t.help.compensationHeading,
      value: t.status.compensation(-toDo),
      ...(toDo > 0 && { tone: "warn" as const }),
    });
  }
  return facts;
}

function toneOf(counter: number): { tone?: "good" | "warn" } {
  if (counter === 0) return {};
  return { tone: counter > 0 ? "good" : "warn" };
}

/** The days that matter: countdown, alert, extension, leave, absences. */
export function listDays(worker: Worker, { t, date, list, text }: Locale): Note[] {
  const { holiday, exemption, alertSince, absences, status } = worker;
  const day = (value: Day | null) => (value ? date(value) : null);
  const notes: Note[] = [];
  if (worker.regime === "irregular" && worker.nextCountdown) {
    notes.push({ icon: "calendar", text: t.status.nextCountdown(date(worker.nextCountdown)) });
  }
  if (alertSince && status.status === "alert")
    notes.push({ icon: "warning", text: t.status.alertSince(date(alertSince)) });
  if (status.status === "extension" && status.until) {
    notes.push({ icon: "hourglass", text: t.status.extensionUntil(date(status.until)) });
  }
  if (holiday) notes.push({ icon: "umbrella", text: t.status.holiday(day(holiday.start), day(holiday.end)) });
  if (exemption) {
    const reason = exemption.reasonText ? text(exemption.reasonText) : null;
    notes.push({ icon: "calendarOff", text: t.status.exemption(date(exemption.start), day(exemption.end), reason) });
  }
  if (absences.count > 0) {
    const dates = absences.dates.length > 0 ? list(absences.dates.map((on) => date(on, "short"))) : null;
    notes.push({ icon: "minus", text: t.status.absences(absences.count, dates) });
  }
  return notes;
}
