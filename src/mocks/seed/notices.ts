/** What the cooperative tells its members. Invented, like everything about it. */
import type { NoticeRecord } from "../../backend/model.ts";
import { mondayOf } from "../../domain/days.ts";
import type { Temporal } from "../../domain/temporal.ts";
import { dayText } from "./days.ts";

/** These days: one notice, since last Monday at 8 in the morning (winter time), for two weeks. */
export function createNotices(today: number): NoticeRecord[] {
  const monday = mondayOf(today) - 7;
  return [
    {
      id: `notice-${dayText(monday)}`,
      severity: "info",
      start: `${dayText(monday)}T07:00:00Z`,
      end: `${dayText(monday + 21)}T07:00:00Z`,
      text: {
        fr: "Les caisses ont changé de place\u00a0: arrivez cinq minutes plus tôt à votre prochain shift, on vous montre tout.",
        nl: "De kassa’s staan op een nieuwe plek: kom bij je volgende shift vijf minuten vroeger, dan tonen we je alles.",
        en: "The tills have moved: come five minutes early to your next shift and we will show you round.",
      },
      dismissible: true,
    },
  ];
}

function toText(time: Temporal.ZonedDateTime): string {
  return time.toInstant().toString({ smallestUnit: "second" });
}

/** A bad morning: signing up doesn't work until the next full hour but one, and the door on the quay is shut. */
export function createBadNews(now: Temporal.Instant, timeZone: string): NoticeRecord[] {
  const local = now.toZonedDateTimeISO(timeZone);
  const hour = local.round({ smallestUnit: "hour", roundingMode: "floor" });
  const [since, until] = [hour.subtract({ minutes: 20 }), hour.add({ hours: 2 })];
  const at = until.toPlainTime().toString({ smallestUnit: "minute" });
  const day = hour.toPlainDate().toString();
  return [
    {
      id: `incident-${day}`,
      severity: "incident",
      start: toText(since),
      end: toText(until),
      text: {
        fr: `Les inscriptions sont coupées jusqu’à ${at}. Nous le savons et nous y travaillons\u00a0: https://zennecoop.example/etat`,
        nl: `Inschrijven lukt niet tot ${at}. We weten het en werken eraan: https://zennecoop.example/status`,
        en: `Bookings are off until ${at}. We know, and we are on it: https://zennecoop.example/status`,
      },
      dismissible: false,
    },
    {
      id: `warning-${day}`,
      severity: "warning",
      start: toText(hour.subtract({ hours: 26 })),
      end: toText(until.add({ days: 3 })),
      text: {
        fr: "La porte côté quai est fermée pour travaux. Passez par la cour, la sonnette marche.",
        nl: "De deur aan de kaai is dicht voor werken. Kom langs de binnenkoer, de bel werkt.",
        en: "The door on the quay is shut for works. Come through the yard, the bell works.",
      },
      dismissible: true,
    },
  ];
}
