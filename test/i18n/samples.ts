/** Every text of a dictionary, by its path; functions are called with plain sample arguments. */
import type { Messages } from "../../src/i18n/index.ts";

/** Called with words that exist in no language, so that what is left of a text is the dictionary's own. */
export function textsOf({
  common,
  notices,
  status,
  forecast,
  nextShifts,
  openShifts,
  booking,
  help,
  ...rest
}: Messages): Map<string, string> {
  const { week, contact, showMore, stale, date, places, shifts, ...commonTexts } = common;
  const { todo, until, counter, compensation, alertDate, alertSince, extensionUntil, ...statusRest } = status;
  const { nextCountdown, holiday, exemption, absences, ...statusTexts } = statusRest;
  const { summary, behindFrom, ...forecastTexts } = forecast;
  const { leftOut, cancelUntil, ...nextTexts } = nextShifts;
  const { compensationIntro, hidden, weekOf, ...openTexts } = openShifts;
  const { signUpFor, signInFor, cancelOf, calendarOf, counterWithout, due, left, ...bookingTexts } = booking;
  const { alert, extension, unsubscribed, ...helpTexts } = help;
  const { hide, ...noticeTexts } = notices;
  const numbers = [0, 1, 2, 8];
  return flatten({
    ...rest,
    common: {
      ...commonTexts,
      week: week("A"),
      contact: contact("§").join(""),
      stale: stale("§"),
      date: date("§"),
      showMore: numbers.map(showMore),
      places: numbers.map(places),
      shifts: numbers.map(shifts),
    },
    notices: { ...noticeTexts, hide: hide("§") },
    status: {
      ...statusTexts,
      todo: numbers.flatMap((n) => [
        todo(n, true, "§"),
        todo(n, false, "§"),
        todo(n, true, null),
        todo(n, false, null),
      ]),
      until: until("§", status.label.suspended),
      counter: [-2, -1, ...numbers].map(counter),
      compensation: [-2, -1, 0].map(compensation),
      dated: [alertDate, alertSince, extensionUntil, nextCountdown].map((say) => say("§")),
      holiday: [holiday("§", "§"), holiday("§", null), holiday(null, "§")],
      exemption: [exemption("§", "§", "§"), exemption("§", null, null)],
      absences: numbers.flatMap((n) => [absences(n, null), absences(n, "§")]),
    },
    forecast: {
      ...forecastTexts,
      summary: [summary("§", "§"), summary("§", null)],
      behindFrom: behindFrom("§"),
    },
    nextShifts: {
      ...nextTexts,
      leftOut: [leftOut.closure("§", "§"), leftOut.closure("§", null), leftOut.holiday("§"), leftOut.exemption("§")],
      cancelUntil: cancelUntil("§", "§"),
    },
    openShifts: {
      ...openTexts,
      compensationIntro: [1, 2].map(compensationIntro),
      hidden: [1, 2].map(hidden),
      weekOf: weekOf("§"),
    },
    booking: {
      ...bookingTexts,
      names: [signUpFor, signInFor, cancelOf, calendarOf, counterWithout].map((say) => say("§")),
      due: [due("§", "§"), due("§", null)],
      left: numbers.map(left),
    },
    help: { ...helpTexts, numbers: [1, 2, 28].flatMap((n) => [alert(n), extension(n), unsubscribed(n)]) },
  });
}

function flatten(value: object, path = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof inner === "string") texts.set(here, inner);
    else if (typeof inner === "object" && inner !== null)
      flatten(inner, here).forEach((text, at) => texts.set(at, text));
    else throw new TypeError(`${here} is ${typeof inner}: call it in textsOf() with sample arguments.`);
  }
  return texts;
}
