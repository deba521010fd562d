/** What a fault looks like in the log: all that finds it, and nobody's data. */
import { DrizzleQueryError } from "drizzle-orm/errors";

/** SQLSTATE classes whose messages quote what was sent: data exceptions, violated constraints. */
const quoting = /^2[23]/;

/** What PostgreSQL and PGlite add to an error that points to the place and holds no value. */
const harmless = ["code", "severity", "schema", "table", "column", "constraint", "routine"];

function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}

function detailsOf(error: Error): string {
  const found = Object.entries(error).filter(([name, value]) => harmless.includes(name) && typeof value === "string");
  return found.map(([name, value]) => ` ${name}=${String(value)}`).join("");
}

function messageOf(error: Error): string {
  // The message of drizzle ends with the parameters: names, ids, calendar keys.
  if (error instanceof DrizzleQueryError) return `The query failed: ${error.query}`;
  const { code } = error as Error & { readonly code?: unknown };
  if (typeof code === "string" && code.length === 5 && quoting.test(code)) return "The database refused a value";
  return error.message;
}

/** An error and its causes, each with where it was thrown; for the log, never for an answer. */
export function describeFault(error: unknown): string {
  const lines: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const prefix = cause === error ? "" : "because: ";
    lines.push(`${prefix}${cause.name}: ${messageOf(cause)}${detailsOf(cause)}`, framesOf(cause));
  }
  return lines.length === 0 ? `Something was thrown that is no error, a ${typeof error}` : lines.join("\n");
}

/** The same without the places, a line each: for whoever starts the demo. */
export function explainFault(error: unknown): string[] {
  const lines: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    lines.push(`${cause === error ? "" : "  because: "}${messageOf(cause)}`);
  }
  return lines;
}
