import type { CoopShift, CoopShiftOptions } from "./api.ts";

/** A client for one backend. Sends nothing before it is asked something. */
export type CreateCoopShift = (options: CoopShiftOptions) => CoopShift;
