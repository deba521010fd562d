/** Comparing what two sides answer (`coopshift compare`). */
export { compare, type CompareOptions } from "./compare.ts";
export { formatComparison } from "./report.ts";
export { severities, type Comparison, type Difference, type Group, type Severity } from "./types.ts";
