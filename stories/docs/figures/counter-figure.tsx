import type { ReactNode } from "react";
import type { Temporal } from "../../../src/index.ts";
import { Figure, WithTemporal, type Drawing } from "../blocks/figure.tsx";
import { counterCourse, type CounterCourse, type CounterStep } from "./counter.ts";
import { counted, daysBetween, longDate, shortDate, signed } from "./example.ts";
import { scale } from "./shapes.ts";

const top = 60;
const unit = 34;
const left = 30;

const kinds: Readonly<Record<CounterStep["kind"], string>> = {
  countdown: "countdown",
  shift: "shift done",
  leave: "countdown during leave: nothing",
  unsubscribed: "countdown, unsubscribed: nothing",
};

interface Scales {
  readonly x: (day: Temporal.PlainDate) => number;
  readonly y: (counter: number) => number;
  readonly right: number;
  readonly bottom: number;
}

function scalesOf(course: CounterCourse, width: number): Scales & { readonly values: readonly number[] } {
  const counters = [course.counter, 0, ...course.steps.map(({ after }) => after)];
  const most = Math.max(...counters);
  const least = Math.min(...counters);
  const days = scale([0, daysBetween(course.start, course.end)], [left, width - 14]);
  const y = scale([most, least], [top, top + (most - least) * unit]);
  const values = Array.from({ length: most - least + 1 }, (_, index) => most - index);
  return { x: (day) => days(daysBetween(course.start, day)), y, right: width - 14, bottom: y(least), values };
}

/** The line that the counter draws: level, then a step where something happens. */
function stairs(course: CounterCourse, { x, y }: Scales): string {
  const steps = course.steps.map((step) => `H${x(step.date)}V${y(step.after)}`);
  return `M${x(course.start)} ${y(course.counter)}${steps.join("")}H${x(course.end)}`;
}

function Step({ step, scales }: { readonly step: CounterStep; readonly scales: Scales }): ReactNode {
  const { x, y, bottom } = scales;
  const change = step.after - step.before;
  const at = x(step.date);
  const isShift = step.kind === "shift";
  return (
    <>
      {isShift ? null : <line className="fig-tick" x1={at} x2={at} y1={y(step.after)} y2={bottom + 14} />}
      <circle className={isShift ? "fig-gain" : "fig-loss"} cx={at} cy={y(step.after)} r={5} />
      <text
        x={isShift ? at : at + 9}
        y={isShift ? y(step.after) - 10 : (y(step.before) + y(step.after)) / 2 + 4}
        textAnchor={isShift ? "middle" : "start"}
        fontSize={13}
        fontWeight={700}
        className={isShift ? "good" : "bad"}
      >
        {signed(change)}
      </text>
      {isShift ? null : (
        <text x={at} y={bottom + 28} textAnchor="middle" fontSize={12} className="muted">
          {shortDate(step.date).replace(/ \d{4}$/, "")}
        </text>
      )}
    </>
  );
}

function Flag({
  at,
  label,
  y,
  bottom,
  end,
}: {
  readonly at: number;
  readonly label: string;
  readonly y: number;
  readonly bottom: number;
  readonly end: boolean;
}): ReactNode {
  return (
    <>
      <line className="fig-flag" x1={at} x2={at} y1={y + 4} y2={bottom} />
      <text x={end ? at - 5 : at} y={y} textAnchor={end ? "end" : "middle"} fontSize={12} fontWeight={650}>
        {label}
      </text>
    </>
  );
}

function drawCounter(width: number): Drawing {
  const course = counterCourse();
  const scales = scalesOf(course, width);
  const { x, y, right, bottom, values } = scales;
  return {
    height: bottom + 40,
    content: (
      <>
        <rect className="fig-below" x={left} y={y(0)} width={right - left} height={bottom - y(0) + 10} />
        {values.map((value) => (
          <g key={value}>
            <line className={value === 0 ? "fig-zero" : "fig-grid"} x1={left} x2={right} y1={y(value)} y2={y(value)} />
            <text x={left - 8} y={y(value) + 4} textAnchor="end" fontSize={12} className="muted">
              {signed(value)}
            </text>
          </g>
        ))}
        {course.alert ? <Flag at={x(course.alert)} label="alert date" y={14} bottom={y(0)} end={false} /> : null}
        {course.belowZero ? (
          <Flag at={x(course.belowZero)} label="with the shift" y={30} bottom={y(0)} end={false} />
        ) : null}
        <path className="fig-stairs" d={stairs(course, scales)} />
        <circle className="fig-today" cx={x(course.start)} cy={y(course.counter)} r={5} />
        {course.steps.map((step) => (
          <Step key={`${step.date.toString()}${step.kind}`} step={step} scales={scales} />
        ))}
      </>
    ),
  };
}

export function CounterFigure(): ReactNode {
  return (
    <WithTemporal>
      {() => {
        const course = counterCourse();
        const { alert, belowZero, steps, counter } = course;
        return (
          <Figure
            title="The staircase of an irregular worker’s counter"
            caption={`Counter ${signed(counter)} today. Every 28 days the countdown takes one; at zero or below, the first one takes two. Without a shift the counter falls below zero on ${alert ? longDate(alert) : "no day"}: the alert date. The one shift signed up for moves that to ${belowZero ? longDate(belowZero) : "no day"}.`}
            description={`A line of steps from counter ${signed(counter)}: ${steps.map((step) => `${longDate(step.date)} ${kinds[step.kind]}, ${signed(step.after)}`).join("; ")}.`}
            draw={drawCounter}
            table={{
              columns: ["Day", "What", "Change", "Counter then"],
              rows: steps.map((step) => [
                longDate(step.date),
                kinds[step.kind],
                signed(step.after - step.before),
                signed(step.after),
              ]),
            }}
          />
        );
      }}
    </WithTemporal>
  );
}

/** The formula of the alert date with the example's own numbers. */
export function AlertSum(): ReactNode {
  return (
    <WithTemporal>
      {() => {
        const { counter, daysIntoCycle, start, alert } = counterCourse();
        const days = (counter + 1) * 28 - daysIntoCycle;
        return (
          <p className="sum">
            ({counter} + 1) × 28 − {daysIntoCycle} = <strong>{counted(days, "day")}</strong>: {longDate(start)} and{" "}
            {days} days is {alert ? longDate(alert) : "no day"}.
          </p>
        );
      }}
    </WithTemporal>
  );
}
