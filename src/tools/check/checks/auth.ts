/** Who is let in. Nothing here speaks for the member, so nothing here can change anything of theirs. */
import { operations, type OperationName } from "../../../contract/index.ts";
import { openingDays } from "../read.ts";
import type { Asked, Check } from "../types.ts";

/** An id that no opening has. */
export const unknownOpening = "coopshift-check-unknown";

const personal: readonly (readonly [OperationName, Asked])[] = [
  ["getMe", {}],
  ["getShifts", { when: "upcoming" }],
  ["putSignUp", { openingId: unknownOpening }],
  ["deleteSignUp", { openingId: unknownOpening }],
  ["renewCalendarKey", {}],
];

export const authChecks: readonly Check[] = [
  {
    id: "auth.required",
    title: "Whoever is not signed in is answered 401 where a member is needed",
    remedy: "Answer 401 with the code unauthenticated, not a sign-in page and not an empty member.",
    look: async (probe) => {
      for (const [name, asked] of personal) {
        const { status } = await probe.ask(name, asked, "nobody");
        if (status !== 401) return `${status} for ${operations[name].method} ${operations[name].path}`;
      }
      return null;
    },
  },
  {
    id: "auth.invalid-token",
    title: "A token that is not valid is answered 401, on the openings too",
    remedy: "Answer 401 to a wrong or expired token: taken for nobody, a client never asks for a new one.",
    look: async (probe) => {
      const reads = [
        ["getMe", {}],
        ["getOpenings", await openingDays(probe)],
        ["getOverview", {}],
      ] as const;
      for (const [name, asked] of reads) {
        const { status } = await probe.ask(name, asked, "stranger");
        // A backend without an overview has no member in it either.
        if (name === "getOverview" && status === 404) continue;
        if (status !== 401) return `${status} for GET ${operations[name].path} with a token that nobody gave out`;
      }
      return null;
    },
  },
];
