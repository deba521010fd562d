/** Everything in an export that says who somebody is, with its telling parts. */
import type { ExportLine, LineOf } from "../../src/tools/export/index.ts";
import type { WireCoordinator } from "../../src/contract/index.ts";

/** Also a closure's name, which stays: the seed has a family Noël. */
const alsoHolidays = ["Noël"];

function digitsOf(phone: string | null | undefined): string[] {
  const digits = (phone ?? "").replaceAll(/\D/g, "");
  return digits === "" ? [] : [phone ?? "", digits, digits.slice(-6)];
}

function nameParts(name: string): string[] {
  // "De" and "An" are in other words; longer parts would be too much of a coincidence to wave through.
  return [name, ...name.split(" ").filter((part) => part.length > 3 && !alsoHolidays.includes(part))];
}

function mailParts(email: string | null | undefined): string[] {
  if (!email) return [];
  const [mailbox = "", host = ""] = email.split("@");
  return [email, mailbox, host];
}

function memberStrings({ worker, person, note }: LineOf<"worker">): (string | null | undefined)[] {
  const { name, exemption, calendarFeed } = worker;
  const feed = calendarFeed === null ? [] : [calendarFeed, new URL(calendarFeed).searchParams.get("key")];
  const { street, city } = person?.address ?? {};
  return [
    ...nameParts(name),
    ...mailParts(person?.email),
    ...digitsOf(person?.phone),
    ...feed,
    ...Object.values(exemption?.reason ?? {}),
    street,
    city,
    note,
  ];
}

function coordinatorStrings(coordinator: WireCoordinator | null): string[] {
  if (coordinator === null) return [];
  return [...nameParts(coordinator.name), ...mailParts(coordinator.email), ...digitsOf(coordinator.phone)];
}

function stringsOf(line: ExportLine): readonly (string | null | undefined)[] {
  switch (line.kind) {
    case "settings": {
      const { cooperative, contact } = line.settings;
      return [cooperative.name, ...mailParts(contact.email), ...digitsOf(contact.phone), contact.url];
    }
    case "notice":
      return Object.values(line.notice.text);
    case "worker":
      return [
        ...memberStrings(line),
        ...line.worker.slots.flatMap(({ coordinator }) => coordinatorStrings(coordinator)),
      ];
    case "slot":
      return coordinatorStrings(line.slot.coordinator);
    case "opening":
      return coordinatorStrings(line.opening.coordinator);
    case "shift":
      return coordinatorStrings(line.shift.coordinator);
    case "closure":
      return Object.values(line.closure.name).filter((text) => text.startsWith("Fête de "));
  }
}

/** Without doubles. */
export function personalStrings(lines: readonly ExportLine[]): string[] {
  return [...new Set(lines.flatMap(stringsOf))]
    .filter((text) => typeof text === "string")
    .filter((text) => text !== "");
}
