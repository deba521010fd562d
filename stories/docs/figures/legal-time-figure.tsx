import type { ReactNode } from "react";
import { Figure, WithTemporal, type Drawing } from "../blocks/figure.tsx";
import { Table } from "../blocks/table.tsx";
import { clockTime, longDate, shortDate } from "./example.ts";
import { noonShifts, oddNights, type NoonShift } from "./legal-time.ts";
import { scale } from "./shapes.ts";

const left = 48;
const rowHeight = 40;
const top = 16;

type Series = "start" | "utc" | "naive";

const hourOf = (shift: NoonShift, series: Series): number => shift[series].hour;

function lineOf(shifts: readonly NoonShift[], series: Series, x: (i: number) => number, y: (hour: number) => number) {
  return `M${shifts.map((shift, index) => `${x(index)} ${y(hourOf(shift, series))}`).join("L")}`;
}

function drawNoon(width: number): Drawing {
  const shifts = noonShifts();
  const x = scale([0, shifts.length - 1], [left + 12, width - 24]);
  const y = scale([13, 10], [top, top + 3 * rowHeight]);
  const bottom = y(10);
  const every = width >= 560 ? 1 : 3;
  const legend: readonly (readonly [Series, string])[] = [
    ["start", "on the wall in Brussels"],
    ["utc", "the same moment in UTC"],
    ["naive", "wrong: 28 × 24 hours more"],
  ];
  return {
    height: bottom + 44 + (width >= 620 ? 26 : 74),
    content: (
      <>
        {[13, 12, 11, 10].map((hour) => (
          <g key={hour}>
            <line className="fig-grid" x1={left} x2={width} y1={y(hour)} y2={y(hour)} />
            <text x={left - 8} y={y(hour) + 4} textAnchor="end" fontSize={12} className="muted">
              {clockTime({ hour, minute: 0 })}
            </text>
          </g>
        ))}
        {legend.map(([series]) => (
          <path key={series} className={`fig-line ${series}`} d={lineOf(shifts, series, x, y)} />
        ))}
        {shifts.map((shift, index) => (
          <g key={shift.date.toString()}>
            <circle className="fig-dot start" cx={x(index)} cy={y(12)} r={5} />
            <rect className="fig-dot utc" x={x(index) - 4} y={y(shift.utc.hour) - 4} width={8} height={8} />
            {index % every === 0 ? (
              <text x={x(index)} y={bottom + 24} textAnchor="middle" fontSize={12} className="muted">
                {shortDate(shift.date).replace(/ \d{4}$/, "")}
              </text>
            ) : null}
          </g>
        ))}
        {legend.map(([series, text], index) => (
          <g
            key={series}
            transform={
              width >= 620
                ? `translate(${(index * width) / 3} ${bottom + 52})`
                : `translate(0 ${bottom + 48 + index * 24})`
            }
          >
            <line className={`fig-line ${series}`} x1={0} x2={26} y1={0} y2={0} />
            <text x={34} y={4} fontSize={13}>
              {text}
            </text>
          </g>
        ))}
      </>
    ),
  };
}

export function LegalTimeFigure(): ReactNode {
  return (
    <WithTemporal>
      {() => {
        const shifts = noonShifts();
        const wrong = shifts.filter(({ naive }) => naive.hour !== 12);
        return (
          <Figure
            title="Noon stays noon when legal time changes"
            caption={`From spring to autumn Brussels is another hour away from UTC. A shift keeps its hour on the wall, and its exact time moves. Adding 28 × 24 hours would put ${wrong.length} of these ${shifts.length} shifts an hour late.`}
            description={`${shifts.length} shifts, February to November 2027: all at 12:00 in Brussels; in UTC at 11:00 in winter and 10:00 in summer. A sum of 28 times 24 hours gives 13:00 in summer.`}
            draw={drawNoon}
            table={{
              columns: ["Day", "In Brussels", "In UTC", "28 × 24 hours more"],
              rows: shifts.map(({ date, start, utc, naive }) => [
                longDate(date),
                clockTime(start),
                clockTime(utc),
                naive.hour === start.hour ? clockTime(naive) : `${clockTime(naive)} (wrong)`,
              ]),
            }}
          />
        );
      }}
    </WithTemporal>
  );
}

export function OddNights(): ReactNode {
  return (
    <WithTemporal>
      {() => (
        <Table
          label="A slot in the two odd nights of a year"
          columns={["Night", "The slot says", "It begins", "It ends", "It lasts"]}
          rows={oddNights().map(({ date, written, start, end }) => [
            longDate(date),
            written,
            `${clockTime(start)} (UTC${start.offset})`,
            `${clockTime(end)} (UTC${end.offset})`,
            `${(end.epochMilliseconds - start.epochMilliseconds) / 3_600_000} h`,
          ])}
        />
      )}
    </WithTemporal>
  );
}
