/** A look at an iCalendar text: enough to know that calendar programs will take it. */

function unfold(text: string): readonly string[] {
  return text
    .replaceAll(/\r?\n[ \t]/g, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
}

/** The properties of each VEVENT by their names. */
function listEvents(lines: readonly string[]): readonly ReadonlyMap<string, string>[] {
  const events: Map<string, string>[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([\w-]+)[^:]*:(.*)$/.exec(line) ?? [];
    if (name === "BEGIN") open.push(value);
    if (name === "BEGIN" && value === "VEVENT") events.push(new Map());
    // An alarm inside an event has properties of its own.
    if (name !== "BEGIN" && name !== "END" && open.at(-1) === "VEVENT") events.at(-1)?.set(name, value);
    if (name === "END") open.pop();
  }
  return events;
}

/** What is wrong with the text, `null` where nothing is. */
export function lookAtCalendar(text: string): string | null {
  const lines = unfold(text);
  if (lines[0] !== "BEGIN:VCALENDAR") return `begins with ${JSON.stringify((lines[0] ?? "").slice(0, 40))}`;
  if (lines.at(-1) !== "END:VCALENDAR") return "doesn't end with END:VCALENDAR";
  if (/(?<!\r)\n/.test(text)) return "has a line break that is not CRLF";
  const events = listEvents(lines);
  for (const name of ["UID", "DTSTAMP", "DTSTART"]) {
    const index = events.findIndex((event) => !event.has(name));
    if (index !== -1) return `event ${index + 1} has no ${name}`;
  }
  const uids = events.map((event) => event.get("UID") ?? "");
  const twice = uids.find((uid, index) => uids.indexOf(uid) !== index);
  return twice === undefined ? null : `the UID ${twice} comes twice`;
}
