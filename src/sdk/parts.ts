/** What an overview holds of what is asked for: the body that its own address would have given. */
import { temporal } from "../domain/temporal.ts";
import { covers } from "./horizon.ts";
import { dayAt } from "./mapping/context.ts";
import type { Search } from "./request.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- what came, before its parts are checked one by one; whatever isn't there throws
type Loose = any;

function dayOf(start: string, timeZone: string): string {
  return String(dayAt(temporal().Instant.from(start), timeZone));
}

interface Asked {
  readonly search: Search;
  /** Of an earlier visit: it ends some days too early, and what it has is shown until there is more. */
  readonly isOld: boolean;
}

/** The items on the days asked for; `undefined` where it holds fewer days. */
function cut(part: Loose, { search, isOld }: Asked, isInside: (item: Loose) => boolean): unknown {
  const { from = "", to = "" } = search;
  if (!isOld && !covers(part, { from, to })) return undefined;
  return part.from === from && part.to === to ? part : { items: part.items.filter(isInside) };
}

function isFirst({ cursor }: Search): boolean {
  return cursor === undefined;
}

/** By resource. `null`: there is no member; `undefined`: it is not in there. */
const parts = {
  settings: ({ settings }: Loose) => settings,
  me: ({ me }: Loose) => me,
  shifts: ({ upcoming }: Loose, { search }: Asked) => (isFirst(search) ? upcoming : undefined),
  "past-shifts": ({ past }: Loose, { search }: Asked) => {
    if (past === null || !isFirst(search)) return past === null ? null : undefined;
    const has = past.items.length;
    const wants = Number(search["limit"]);
    return has === wants || (has < wants && past.nextCursor === null) ? past : undefined;
  },
  openings: ({ openings, settings }: Loose, { search, isOld }: Asked) =>
    search["purpose"] !== "irregular"
      ? undefined
      : cut(openings, { search, isOld }, ({ start }) => {
          const day = dayOf(start, settings.timeZone);
          return day >= (search["from"] ?? "") && day <= (search["to"] ?? "");
        }),
  closures: ({ closures }: Loose, { search, isOld }: Asked) =>
    cut(
      closures,
      { search, isOld },
      ({ start, end }) => start <= (search["to"] ?? "") && end >= (search["from"] ?? ""),
    ),
  notices: ({ notices }: Loose) => notices,
} satisfies Record<string, (overview: Loose, asked: Asked) => unknown>;

export type Part = keyof typeof parts;

export const allParts = ["settings", "me", "shifts", "past-shifts", "openings", "closures", "notices"] as const;

/** `undefined` where the overview doesn't hold it, or breaks the contract on the way there: its own address will say. */
export function partOf(overview: unknown, part: Part, search: Search = {}, isOld = false): unknown {
  try {
    return parts[part](overview, { search, isOld });
  } catch {
    return undefined;
  }
}
