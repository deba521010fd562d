/** What of an answer doesn't match a schema, in few words. */
import * as v from "valibot";
import { parseJson } from "./read.ts";

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? "the body";
  const value = issue.message.includes(issue.received) ? "" : `, got ${issue.received}`;
  return `${path}: ${issue.message}${value}`.slice(0, 160);
}

/** What doesn't match, at most three things of it; `null` where all does. */
export function describeMismatch(schema: v.GenericSchema, text: string): string | null {
  const body = parseJson(text);
  if (body === undefined) return `the body is not JSON: ${JSON.stringify(text.slice(0, 60))}`;
  const result = v.safeParse(schema, body);
  if (result.success) return null;
  const more = result.issues.length > 3 ? `; and ${result.issues.length - 3} more` : "";
  return result.issues.slice(0, 3).map(describeIssue).join("; ") + more;
}
