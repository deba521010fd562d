import type { ReactNode } from "react";
import { en } from "../../../src/i18n/later.ts";
import { mayShop, type Status } from "../../../src/index.ts";
import { Figure, WithTemporal, type Drawing } from "../blocks/figure.tsx";
import { toneOf } from "./tones.ts";
import { transitions, type Cause, type Transition } from "./transitions.ts";

/** What brings a change, as the table says it; the drawing has its letter. */
const causeWords: Readonly<Record<Cause, readonly [letter: string, words: string]>> = {
  time: ["t", "time passes, the countdown with it"],
  missed: ["m", "a regular shift is missed"],
  work: ["w", "the shifts owed are done"],
  extension: ["x", "the office gives extra time"],
  holiday: ["h", "a holiday begins"],
  exemption: ["e", "an exemption begins"],
  leaving: ["l", "the member leaves"],
  office: ["o", "the office registers them again"],
};

/** Where a status stands: column and row. Those to the right are set aside from the way down on the left. */
const places: Readonly<Partial<Record<Status, readonly [column: number, row: number]>>> = {
  ok: [0, 0],
  alert: [0, 1],
  extension: [1, 1],
  suspended: [0, 2],
  unsubscribed: [0, 3],
};

const boxHeight = 44;
const rowHeight = 104;
/** Room for the long ways on the left, and for the short ones between the columns; CSS pixels. */
const gutter = 36;
const between = 28;

const nameOf = (status: Status): string => en.status.label[status];

interface Grid {
  readonly width: number;
  readonly box: number;
}

function boxOf(status: Status, { width, box }: Grid) {
  const [column, row] = places[status] ?? [0, 0];
  const left = Math.max(gutter, width * 0.25 - box / 2);
  const x = column === 0 ? left : Math.max(left + box + between, width * 0.7 - box / 2);
  return { x, y: row * rowHeight + 8, middle: x + box / 2, right: x + box, bottom: row * rowHeight + 8 + boxHeight };
}

interface Arrow {
  readonly path: string;
  readonly label: readonly [x: number, y: number];
}

/** Ways down run on the left of a box' middle, ways up on its right; long ways go around. */
function arrowOf({ from, to }: Transition, grid: Grid): Arrow {
  const a = boxOf(from, grid);
  const b = boxOf(to, grid);
  const [columnA, rowA] = places[from] ?? [0, 0];
  const [columnB, rowB] = places[to] ?? [0, 0];
  if (columnA !== columnB) return across(a, b, { up: rowB < rowA, same: rowA === rowB, forth: columnB > columnA });
  const down = rowB > rowA;
  if (Math.abs(rowA - rowB) === 1) {
    const x = a.middle + (down ? -18 : 18);
    const [y1, y2] = down ? [a.bottom, b.y] : [a.y, b.bottom];
    return { path: `M${x} ${y1}V${y2}`, label: [x + (down ? -12 : 12), (y1 + y2) / 2 + 4] };
  }
  const x = a.x - 12 * Math.abs(rowA - rowB) + 8;
  const middle = boxHeight / 2;
  return {
    path: `M${a.x} ${a.y + middle}H${x}V${b.y + middle}H${b.x}`,
    label: [x, (a.y + b.y) / 2 + middle],
  };
}

type Box = ReturnType<typeof boxOf>;

function across(a: Box, b: Box, { up, same, forth }: Record<"up" | "same" | "forth", boolean>): Arrow {
  if (same) {
    const y = a.y + boxHeight / 2;
    return { path: `M${forth ? a.right : a.x} ${y}H${forth ? b.x : b.right}`, label: [(a.right + b.x) / 2, y - 8] };
  }
  const x = forth ? b.middle - 14 : a.middle + (up ? 0 : 14);
  const y = forth ? a.y + boxHeight / 2 - 8 : b.y + boxHeight / 2 + (up ? 0 : 8);
  return forth
    ? { path: `M${a.right} ${y}H${x}V${b.bottom}`, label: [(a.right + x) / 2, y - 6] }
    : { path: `M${x} ${up ? a.y : a.bottom}V${y}H${b.right}`, label: [(b.right + x) / 2 + 8, y - 6] };
}

const isDrawn = ({ from, to }: Transition): boolean => places[from] !== undefined && places[to] !== undefined;
const lettersOf = ({ causes }: Transition): string => causes.map((cause) => causeWords[cause][0]).join(" ");

const drawnStatuses = ["ok", "alert", "extension", "suspended", "unsubscribed"] as const;

function StatusBox({ status, grid }: { readonly status: Status; readonly grid: Grid }): ReactNode {
  const { x, y, middle } = boxOf(status, grid);
  const shops = mayShop(status);
  const tone = toneOf(status);
  return (
    <>
      <rect
        className={`fig-bar ${tone}${shops ? "" : " no-shop"}`}
        x={x}
        y={y}
        width={grid.box}
        height={boxHeight}
        rx={8}
      />
      <text
        className={tone}
        x={middle}
        y={y + 20}
        textAnchor="middle"
        fontSize={grid.box < 120 ? 12 : 14}
        fontWeight={700}
      >
        {nameOf(status)}
      </text>
      <text className={tone} x={middle} y={y + 36} textAnchor="middle" fontSize={11}>
        {shops ? "may shop" : "may not shop"}
      </text>
    </>
  );
}

function Way({ transition, grid }: { readonly transition: Transition; readonly grid: Grid }): ReactNode {
  const { path, label } = arrowOf(transition, grid);
  return (
    <>
      <path className="fig-arrow" d={path} markerEnd="url(#arrow)" />
      <text className="fig-letter" x={label[0]} y={label[1]} textAnchor="middle" fontSize={13} fontWeight={700}>
        {lettersOf(transition)}
      </text>
    </>
  );
}

function drawFlow(width: number): Drawing {
  const grid = { width, box: Math.min(150, (width - gutter - between - 2) / 2) };
  const drawn = transitions().filter(isDrawn);
  return {
    height: 3 * rowHeight + boxHeight + 20,
    content: (
      <>
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX={7}
            refY={4}
            markerWidth={7}
            markerHeight={7}
            orient="auto-start-reverse"
          >
            <path className="fig-head" d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        {drawn.map((each) => (
          <Way key={`${each.from}${each.to}`} transition={each} grid={grid} />
        ))}
        {drawnStatuses.map((status) => (
          <StatusBox key={status} status={status} grid={grid} />
        ))}
      </>
    ),
  };
}

function Key(): ReactNode {
  return (
    <ul className="fig-key">
      {(["time", "missed", "work", "extension", "office"] as const).map((cause) => (
        <li key={cause}>
          <b>{causeWords[cause][0]}</b> {causeWords[cause][1]}
        </li>
      ))}
    </ul>
  );
}

export function FlowFigure(): ReactNode {
  return (
    <WithTemporal>
      {() => {
        const all = transitions();
        return (
          <Figure
            title="From one status to the next"
            caption={
              <>
                <Key />
                Found by letting the rules run on every course of up to five events. A holiday, an exemption and leaving
                the cooperative can begin from any status and stand above it; once a leave is over, the member is where
                their counter says. The table has every step.
              </>
            }
            description={`The way down is ${nameOf("ok")}, ${nameOf("alert")}, ${nameOf("suspended")}, ${nameOf("unsubscribed")}. ${all
              .filter(isDrawn)
              .map(
                (each) =>
                  `${nameOf(each.from)} to ${nameOf(each.to)}: ${each.causes.map((cause) => causeWords[cause][1]).join(", or ")}`,
              )
              .join(". ")}.`}
            draw={drawFlow}
            table={{
              columns: ["From", "To", "When"],
              rows: all.map((each) => [
                nameOf(each.from),
                nameOf(each.to),
                each.causes.map((cause) => causeWords[cause][1]).join(", or "),
              ]),
            }}
          />
        );
      }}
    </WithTemporal>
  );
}
