import type { ReactNode } from "react";
import { weekLetter } from "../../../src/index.ts";
import { Figure, WithTemporal, type Drawing } from "../blocks/figure.tsx";
import { slotDates } from "./cycle.ts";
import { cycleStarts, longDate, slot, today } from "./example.ts";
import { onCircle, ringPiece } from "./shapes.ts";

const letters = ["A", "B", "C", "D"] as const;
const weekdays = ["M", "T", "W", "T", "F", "S", "S"] as const;

/** The day of the cycle, 0 to 27. */
function dayOfCycle(letter: string, weekday: number): number {
  return letters.findIndex((each) => each === letter) * 7 + weekday - 1;
}

function Ring({
  radius,
  own,
  now,
}: {
  readonly radius: number;
  readonly own: number;
  readonly now: number;
}): ReactNode {
  const gap = 0.0022;
  const days = Array.from({ length: 28 }, (_, day) => day);
  return (
    <>
      {days.map((day) => (
        <path
          key={day}
          className={`fig-day${day === own ? " own" : ""}${day % 7 > 4 ? " weekend" : ""}`}
          d={ringPiece(day / 28 + gap, (day + 1) / 28 - gap, radius - 34, radius)}
        />
      ))}
      {days.map((day) => {
        const [x, y] = onCircle((day + 0.5) / 28, radius - 17);
        return (
          <text
            key={day}
            className={day === own ? "on-accent" : "muted"}
            x={x}
            y={y + 4}
            textAnchor="middle"
            fontSize={11}
          >
            {weekdays[day % 7]}
          </text>
        );
      })}
      {letters.map((letter, index) => {
        const [x, y] = onCircle((index + 0.5) / 4, radius - 62);
        return (
          <text key={letter} x={x} y={y + 9} textAnchor="middle" fontSize={26} fontWeight={700}>
            {letter}
          </text>
        );
      })}
      {letters.map((letter, index) => {
        const [x1, y1] = onCircle(index / 4, radius - 40);
        const [x2, y2] = onCircle(index / 4, radius + 6);
        return <line key={letter} className="fig-axis" x1={x1} y1={y1} x2={x2} y2={y2} />;
      })}
      <circle
        className="fig-today"
        r={5}
        cx={onCircle((now + 0.5) / 28, radius + 11)[0]}
        cy={onCircle((now + 0.5) / 28, radius + 11)[1]}
      />
    </>
  );
}

function drawCycle(width: number): Drawing {
  const radius = Math.min(150, width / 2 - 22);
  const beside = width >= 560;
  const own = slot();
  const ownDay = dayOfCycle(own.week, own.weekday);
  const now = dayOfCycle(weekLetter(today(), cycleStarts()), today().dayOfWeek);
  const dates = slotDates(own, today(), 4, cycleStarts());
  const size = 2 * radius + 44;
  const left = beside ? size + 24 : 8;
  const top = beside ? size / 2 - 88 : size + 14;
  return {
    height: beside ? size : size + 196,
    content: (
      <>
        <g transform={`translate(${beside ? radius + 22 : width / 2} ${radius + 22})`}>
          <Ring radius={radius} own={ownDay} now={now} />
          <text textAnchor="middle" y={5} fontSize={14} className="muted">
            28 days
          </text>
        </g>
        <g transform={`translate(${left} ${top})`} fontSize={14}>
          <circle className="fig-today" r={5} cx={8} cy={8} />
          <text x={24} y={13}>
            today, {longDate(today())}
          </text>
          <rect className="fig-day own" x={0} y={28} width={16} height={16} rx={3} />
          <text x={24} y={41}>
            a slot: Thursday of week B
          </text>
          {dates.map((day, index) => (
            <text key={day.toString()} x={24} y={76 + index * 26} className={index === 0 ? undefined : "muted"}>
              {index === 0 ? "next: " : "then: "}
              {longDate(day)}
            </text>
          ))}
        </g>
      </>
    ),
  };
}

export function CycleFigure(): ReactNode {
  return (
    <WithTemporal>
      {() => {
        const own = slot();
        const dates = slotDates(own, today(), 4, cycleStarts());
        return (
          <Figure
            title="Four weeks that follow each other for ever"
            caption="A slot is a place in this ring. Whoever has it works when the ring has come round to it."
            description={`A ring of 28 days in four weeks, A to D. Today, ${longDate(today())}, is in week ${weekLetter(today(), cycleStarts())}. A slot on Thursday of week B comes next on ${longDate(dates[0] ?? today())}, and every 28 days after it.`}
            draw={drawCycle}
            table={{
              columns: ["Thursday of week B", "Week"],
              rows: dates.map((day) => [longDate(day), weekLetter(day, cycleStarts())]),
            }}
          />
        );
      }}
    </WithTemporal>
  );
}
