import type { ReactNode } from "react";
import { en } from "../../../src/i18n/later.ts";
import { Figure, WithTemporal, type Drawing } from "../blocks/figure.tsx";
import { daysBetween, longDate, shortDate, today } from "./example.ts";
import { lives, shownDays, type Life, type Stretch } from "./lives.ts";
import { fits, scale } from "./shapes.ts";
import { toneOf } from "./tones.ts";

const rowHeight = 62;
const barHeight = 26;
const head = 22;

const nameOf = ({ status }: Stretch): string => en.status.label[status];

function Bar({ stretch, x }: { readonly stretch: Stretch; readonly x: (day: number) => number }): ReactNode {
  const from = x(daysBetween(today(), stretch.from));
  const width = x(daysBetween(today(), stretch.to) + 1) - from;
  const name = nameOf(stretch);
  const text = fits(name, width - 8, 12) ? name : name.slice(0, 1);
  return (
    <>
      <rect
        className={`fig-bar ${toneOf(stretch.status)}${stretch.mayShop ? "" : " no-shop"}`}
        x={from + 1}
        y={24}
        width={Math.max(2, width - 2)}
        height={barHeight}
        rx={4}
      />
      <text
        x={from + width / 2}
        y={24 + barHeight / 2 + 4}
        textAnchor="middle"
        fontSize={12}
        fontWeight={650}
        className={toneOf(stretch.status)}
      >
        {text}
      </text>
    </>
  );
}

function LifeRow({ life, x }: { readonly life: Life; readonly x: (day: number) => number }): ReactNode {
  return (
    <>
      <text x={0} y={16} fontSize={13}>
        <tspan fontWeight={700}>{life.name}</tspan> {life.does}
      </text>
      {life.stretches.map((stretch) => (
        <Bar key={stretch.from.toString()} stretch={stretch} x={x} />
      ))}
      {life.shifts.map((day) => {
        const at = x(daysBetween(today(), day) + 0.5);
        return <circle key={day.toString()} className="fig-gain" cx={at} cy={24 + barHeight + 5} r={3.5} />;
      })}
    </>
  );
}

function drawLives(width: number): Drawing {
  const x = scale([0, shownDays], [0, width]);
  const all = lives();
  const bottom = head + all.length * rowHeight;
  const countdowns = [8, 36, 64, 92, 120];
  return {
    height: bottom + 30,
    content: (
      <>
        {countdowns.map((day) => (
          <g key={day}>
            <line className="fig-tick" x1={x(day)} x2={x(day)} y1={head - 4} y2={bottom} />
            <text x={Math.min(x(day), width - 20)} y={12} textAnchor="middle" fontSize={11} className="muted">
              {shortDate(today().add({ days: day })).replace(/ \d{4}$/, "")}
            </text>
          </g>
        ))}
        {all.map((life, index) => (
          <g key={life.name} transform={`translate(0 ${head + index * rowHeight})`}>
            <LifeRow life={life} x={x} />
          </g>
        ))}
        <g transform={`translate(0 ${bottom + 10})`} fontSize={12}>
          <circle className="fig-gain" cx={5} cy={7} r={3.5} />
          <text x={16} y={11}>
            a shift done
          </text>
          <rect className="fig-bar bad no-shop" x={112} y={0} width={18} height={14} rx={3} />
          <text x={138} y={11}>
            may not shop
          </text>
        </g>
      </>
    ),
  };
}

export function LivesFigure(): ReactNode {
  return (
    <WithTemporal>
      {() => (
        <Figure
          title="Five members, from zero"
          caption="All pick their shifts and begin with counter 0. The thin lines are their countdown days; what differs is what they do."
          description={lives()
            .map(
              (life) =>
                `${life.name} ${life.does}: ${life.stretches.map((stretch) => `${nameOf(stretch)} until ${longDate(stretch.to)}`).join(", ")}.`,
            )
            .join(" ")}
          draw={drawLives}
          table={{
            columns: ["Who", "Status", "From", "To", "May shop"],
            rows: lives().flatMap((life) =>
              life.stretches.map((stretch) => [
                `${life.name} ${life.does}`,
                nameOf(stretch),
                longDate(stretch.from),
                longDate(stretch.to),
                stretch.mayShop ? "yes" : "no",
              ]),
            ),
          }}
        />
      )}
    </WithTemporal>
  );
}
