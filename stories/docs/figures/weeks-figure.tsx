import type { ReactNode } from "react";
import { Figure, WithTemporal, type Drawing } from "../blocks/figure.tsx";
import { letteredWeeks, type LetteredWeek } from "./cycle.ts";
import { cycleStarts, date, longDate, shortDate } from "./example.ts";

const shown = (): readonly LetteredWeek[] => letteredWeeks(date("2026-12-07"), 10, cycleStarts());

function Week({ week, width }: { readonly week: LetteredWeek; readonly width: number }): ReactNode {
  const middle = width / 2;
  return (
    <g textAnchor="middle">
      <rect className="fig-box" width={width - 6} height={104} x={3} rx={8} />
      <text x={middle} y={22} fontSize={12} className="muted">
        {shortDate(week.monday).replace(/ \d{4}$/, "")}
      </text>
      <text x={middle} y={56} fontSize={28} fontWeight={700}>
        {week.letter}
      </text>
      <text x={middle} y={80} fontSize={12} className="muted">
        no. {week.isoWeek}
      </text>
      <text
        x={middle}
        y={96}
        fontSize={12}
        className={week.wrong ? "bad" : "muted"}
        fontWeight={week.wrong ? 700 : 400}
      >
        {week.wrong ? `✗ ${week.byNumber}` : `= ${week.byNumber}`}
      </text>
    </g>
  );
}

function drawWeeks(width: number): Drawing {
  const columns = width >= 560 ? 10 : 5;
  const weeks = shown();
  const column = width / columns;
  return {
    height: Math.ceil(weeks.length / columns) * 116,
    content: weeks.map((week, index) => (
      <g
        key={week.monday.toString()}
        transform={`translate(${(index % columns) * column} ${Math.floor(index / columns) * 116 + 4})`}
      >
        <Week week={week} width={column} />
      </g>
    )),
  };
}

export function WeeksFigure(): ReactNode {
  return (
    <WithTemporal>
      {() => {
        const weeks = shown();
        const wrong = weeks.find((week) => week.wrong);
        return (
          <Figure
            title="A week’s letter is not its number"
            caption={`Below each letter: the week’s ISO number, and the letter that counting by it gives. 2026 has 53 weeks. Such a count has two weeks ${wrong?.byNumber ?? ""} in a row at New Year, and every letter is wrong from then on.`}
            description={`Ten weeks from ${longDate(weeks[0]?.monday ?? date("2026-12-07"))}, lettered ${weeks.map((week) => week.letter).join(", ")}. By their ISO numbers they would be ${weeks.map((week) => week.byNumber).join(", ")}.`}
            draw={drawWeeks}
            table={{
              columns: ["Monday", "Letter", "ISO week", "By its number"],
              rows: weeks.map(({ monday, letter, isoWeek, byNumber, wrong: isWrong }) => [
                longDate(monday),
                letter,
                isoWeek,
                isWrong ? `${byNumber} (wrong)` : byNumber,
              ]),
            }}
          />
        );
      }}
    </WithTemporal>
  );
}
