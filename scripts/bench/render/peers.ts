/** Calendars that people would take instead, each as its own guide says, with the same shifts. */
import { createCalendar as createEventCalendar, destroyCalendar, List, TimeGrid } from "@event-calendar/core";
import { createCalendar as createScheduleX, viewList, viewWeek } from "@schedule-x/calendar";
import { Calendar } from "fullcalendar";
import listPlugin from "fullcalendar/list";
import classicTheme from "fullcalendar/themes/classic";
import timeGridPlugin from "fullcalendar/timegrid";
import { Temporal } from "temporal-polyfill";
import { until, type Candidate } from "./candidate.ts";
import { now, type Event } from "./data.ts";

const lastHour = "23:00:00";
/** They put all of it into the document at once. */
const all = async (): Promise<void> => undefined;
const changed = (title: string): string => (title.endsWith("!") ? title.slice(0, -1) : `${title}!`);

const fullCalendar: Candidate = {
  name: "FullCalendar",
  prepare: async (events) => ({
    async show(target, view) {
      const place = document.createElement("div");
      target.append(place);
      const calendar = new Calendar(place, {
        plugins: [timeGridPlugin, listPlugin, classicTheme],
        initialView: view === "list" ? "listWeek" : "timeGridWeek",
        initialDate: now,
        firstDay: 1,
        slotMinTime: "07:00:00",
        slotMaxTime: lastHour,
        height: "auto",
        events: events.map((event) => ({ ...event })),
      });
      calendar.render();
      await until(() => place.textContent.includes("Magasin"));
      return {
        all,
        async change() {
          const since = performance.now();
          const event = calendar.getEventById(events[1]?.id ?? "");
          const title = changed(event?.title ?? "");
          event?.setProp("title", title);
          await until(() => place.textContent.includes("!") === title.endsWith("!"));
          return since;
        },
        remove() {
          calendar.destroy();
          place.remove();
        },
      };
    },
  }),
};

const eventCalendar: Candidate = {
  name: "Event Calendar",
  prepare: async (events) => ({
    async show(target, view) {
      const place = document.createElement("div");
      target.append(place);
      const calendar = createEventCalendar(place, view === "list" ? [List] : [TimeGrid], {
        view: view === "list" ? "listWeek" : "timeGridWeek",
        date: new Date(now),
        firstDay: 1,
        slotMinTime: "07:00:00",
        slotMaxTime: lastHour,
        events: events.map((event) => ({ ...event })),
      });
      await until(() => place.textContent.includes("Magasin"));
      const [, event] = events;
      let title = event?.title ?? "";
      return {
        all,
        async change() {
          const since = performance.now();
          title = changed(title);
          if (event !== undefined) calendar.updateEvent({ ...event, title });
          await until(() => place.textContent.includes("!") === title.endsWith("!"));
          return since;
        },
        remove() {
          void destroyCalendar(calendar);
          place.remove();
        },
      };
    },
  }),
};

function toScheduleX({ id, title, start, end }: Event): {
  id: string;
  title: string;
  start: Temporal.ZonedDateTime;
  end: Temporal.ZonedDateTime;
} {
  const inBrussels = (date: Date): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO("Europe/Brussels");
  return { id, title, start: inBrussels(start), end: inBrussels(end) };
}

const scheduleX: Candidate = {
  name: "Schedule-X",
  async prepare(events) {
    const own = events.map(toScheduleX);
    return {
      async show(target, view) {
        const place = document.createElement("div");
        place.style.height = "800px";
        target.append(place);
        const chosen = view === "list" ? viewList : viewWeek;
        const calendar = createScheduleX({
          views: [chosen],
          defaultView: chosen.name,
          selectedDate: Temporal.PlainDate.from(now.slice(0, 10)),
          timezone: "Europe/Brussels",
          dayBoundaries: { start: "07:00", end: "23:00" },
          events: own,
        });
        calendar.render(place);
        await until(() => place.textContent.includes("Magasin"));
        let [, event] = own;
        return {
          all,
          async change() {
            const since = performance.now();
            if (event === undefined) return since;
            const { title } = event;
            event = { ...event, title: changed(title) };
            calendar.events.update(event);
            await until(() => place.textContent.includes("!") === changed(title).endsWith("!"));
            return since;
          },
          remove() {
            calendar.destroy();
            place.remove();
          },
        };
      },
    };
  },
};

export const peers: readonly Candidate[] = [fullCalendar, eventCalendar, scheduleX];
