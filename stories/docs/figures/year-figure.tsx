import type { ReactNode } from "react";
import type { Temporal } from "../../../src/index.ts";
import { Figure, WithTemporal, type Drawing } from "../blocks/figure.tsx";
import { daysBetween, longDate, shortDate, today } from "./example.ts";
import { closures, yearOfShifts, type DayKind, type Year, type YearRow } from "./year.ts";

const rowHeight = 22;
const head = 26;
const labelWidth = 62;

const kinds: Readonly<Record<DayKind, string>> = {
  planned: "planned",
  expected: "expected",
  "left-out": "left out",
};

interface CellProps {
  readonly day: Temporal.PlainDate;
  readonly x: number;
  readonly size: number;
  readonly year: Year;
}

/** The paper behind the shifts: today, closures, holiday, days that nobody has planned yet. */
function Cell({ day, x, size, year }: CellProps): ReactNode {
  const within = (start: Temporal.PlainDate, end: Temporal.PlainDate | null): boolean =>
    daysBetween(start, day) >= 0 && (end === null || daysBetween(day, end) >= 0);
  const closed = closures().some(({ start, end }) => within(start, end));
  const away = within(year.holiday.start, year.holiday.end);
  const kind = closed ? "closed" : away ? "away" : daysBetween(day, today()) > 0 ? "past" : "";
  return (
    <>
      <rect className={`fig-cell ${kind}`} x={x} y={3} width={size - 1} height={rowHeight - 6} />
      {day.equals(today()) ? <circle className="fig-today" cx={x + size / 2 - 0.5} cy={rowHeight / 2} r={4} /> : null}
    </>
  );
}

function Mark({ kind, x }: { readonly kind: DayKind; readonly x: number }): ReactNode {
  const y = rowHeight / 2;
  if (kind === "left-out") {
    return <path className="fig-cross" d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />;
  }
  return <circle className={`fig-shift ${kind}`} cx={x} cy={y} r={6} />;
}

function Row({ row, size, year }: { readonly row: YearRow; readonly size: number; readonly year: Year }): ReactNode {
  const xOf = (day: Temporal.PlainDate): number => labelWidth + daysBetween(row.monday, day) * size;
  return (
    <>
      <text x={0} y={rowHeight / 2 + 4} fontSize={12} className="muted">
        {row.monday.toLocaleString("en-GB", { day: "numeric", month: "short" })}
      </text>
      {Array.from({ length: 28 }, (_, index) => row.monday.add({ days: index })).map((day) => (
        <Cell key={day.toString()} day={day} x={xOf(day)} size={size} year={year} />
      ))}
      {row.days.map((day) => (
        <Mark key={day.date.toString()} kind={day.kind} x={xOf(day.date) + size / 2 - 0.5} />
      ))}
    </>
  );
}

function Legend({ y, width }: { readonly y: number; readonly width: number }): ReactNode {
  const column = width >= 560 ? width / 3 : width / 2;
  const items: readonly (readonly [ReactNode, string])[] = [
    [<Mark key="p" kind="planned" x={8} />, "planned shift"],
    [<Mark key="e" kind="expected" x={8} />, "expected shift"],
    [<Mark key="l" kind="left-out" x={8} />, "left out"],
    [<rect key="c" className="fig-cell closed" x={1} y={4} width={14} height={14} />, "closed"],
    [<rect key="a" className="fig-cell away" x={1} y={4} width={14} height={14} />, "on holiday"],
    [<circle key="t" className="fig-today" cx={8} cy={11} r={4} />, "today"],
  ];
  const columns = Math.round(width / column);
  return items.map(([mark, text], index) => (
    <g key={text} transform={`translate(${(index % columns) * column} ${y + Math.floor(index / columns) * 24})`}>
      {mark}
      <text x={24} y={15} fontSize={13}>
        {text}
      </text>
    </g>
  ));
}

function drawYear(width: number): Drawing {
  const year = yearOfShifts();
  const size = (width - labelWidth) / 28;
  const bottom = head + year.rows.length * rowHeight + 12;
  return {
    height: bottom + (width >= 560 ? 56 : 80),
    content: (
      <>
        {["A", "B", "C", "D"].map((letter, index) => (
          <text
            key={letter}
            x={labelWidth + (index * 7 + 3.5) * size}
            y={15}
            textAnchor="middle"
            fontSize={14}
            fontWeight={700}
          >
            {letter}
          </text>
        ))}
        {year.rows.map((row, index) => (
          <g key={row.monday.toString()} transform={`translate(0 ${head + index * rowHeight})`}>
            <Row row={row} size={size} year={year} />
          </g>
        ))}
        <Legend y={bottom} width={width} />
      </>
    ),
  };
}

export function YearFigure(): ReactNode {
  return (
    <WithTemporal>
      {() => {
        const year = yearOfShifts();
        const shifts = year.days.filter(({ kind }) => kind !== "left-out");
        const leftOut = year.days.filter(({ kind }) => kind === "left-out");
        return (
          <Figure
            title="A regular worker’s next thirteen shifts"
            caption={`One row is one cycle, so a slot is a column. Shifts up to ${shortDate(year.plannedUntil.subtract({ days: 1 }))} are planned; later ones are expected. A day left out does not use one up: the list goes on until there are ${shifts.length}.`}
            description={`${year.rows.length} cycles, one a row. ${shifts.length} shifts, all on Thursday of week B, from ${longDate(shifts[0]?.date ?? today())} to ${longDate(shifts.at(-1)?.date ?? today())}. Left out: ${leftOut.map((day) => `${longDate(day.date)}, ${day.reason}`).join("; ")}.`}
            draw={drawYear}
            table={{
              columns: ["Day", "Shift", "Why not"],
              rows: year.days.map((day) => [longDate(day.date), kinds[day.kind], day.reason ?? ""]),
            }}
          />
        );
      }}
    </WithTemporal>
  );
}
