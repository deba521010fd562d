import * as v from "valibot";
import { closure } from "./closure.ts";
import { notices } from "./notice.ts";
import { opening } from "./opening.ts";
import { day } from "./primitives.ts";
import { settings } from "./settings.ts";
import { shifts } from "./shift.ts";
import { worker } from "./worker.ts";

/** Why there is no member in an overview: nobody is signed in, or the account that is has no member. */
export const absences = ["signed-out", "no-member"] as const;

/**
 * `GET /overview`: what a page shows first, each part exactly as its own address gives it at the same moment. Lists of
 * days say which days they hold.
 */
export const overview = v.object({
  settings,
  /** `GET /me`; `null`: there is no member, and `absent` says why. */
  me: v.nullable(worker),
  absent: v.nullable(v.picklist(absences)),
  /** The first page of `GET /me/shifts?when=upcoming`; `null` without a member, as all of theirs. */
  upcoming: v.nullable(shifts),
  /** The first page of `GET /me/shifts?when=past`. */
  past: v.nullable(shifts),
  /** `GET /openings` of these days, to sign up for as an irregular worker. */
  openings: v.object({ from: day, to: day, items: v.array(opening) }),
  /** `GET /closures` of these days. */
  closures: v.object({ from: day, to: day, items: v.array(closure) }),
  notices,
});

export type WireOverview = v.InferOutput<typeof overview>;
