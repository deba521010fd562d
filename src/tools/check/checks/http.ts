/** What holds for every answer, whatever was asked. Runs last. */
import { toRequest } from "../probe.ts";
import { isRedirect } from "../read.ts";
import type { Check, Exchange } from "../types.ts";

function label({ request: { method, path } }: Exchange): string {
  return `${method} ${path}`;
}

/** RFC 9110 §5.6.7: `Sun, 22 Nov 2026 11:00:00 GMT`. */
function isHttpDate(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toUTCString() === text;
}

/** Hosts whose traffic stays on the machine. */
function isLocal({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname.endsWith(".localhost") || /^(?:127\.|\[::1\]$)/.test(hostname);
}

export const httpChecks: readonly Check[] = [
  {
    id: "http.no-redirect",
    title: "No answer sends the client to another address",
    remedy: "Answer at the address that was asked, as base URL give the final one. A token never follows a redirect.",
    look: async ({ exchanges }) => {
      const wrong = exchanges.find(isRedirect);
      if (wrong === undefined) return null;
      const target = URL.parse(wrong.headers.get("Location") ?? "", "https://relative.invalid");
      const place =
        target === null ? "nowhere" : target.hostname === "relative.invalid" ? target.pathname : target.origin;
      return `${wrong.status} for ${label(wrong)}, to ${place}`;
    },
  },
  {
    id: "http.date",
    title: "Every answer says when it was given",
    remedy: "Send Date in the form Sun, 22 Nov 2026 11:00:00 GMT: clients put a wrong clock right by it.",
    look: async ({ exchanges }) => {
      const wrong = exchanges.find(({ headers }) => !isHttpDate(headers.get("Date") ?? ""));
      return wrong === undefined ? null : `Date: ${wrong.headers.get("Date") ?? "none"} for ${label(wrong)}`;
    },
  },
  {
    id: "http.head",
    title: "HEAD is answered like GET",
    severity: "warning",
    remedy: "Answer HEAD wherever GET is answered, with the same head: monitors and proxies ask so.",
    look: async (probe) => {
      const get = await probe.ask("getSettings");
      const head = await probe.send({ ...toRequest("getSettings"), method: "HEAD" });
      return head.status === get.status ? null : `${head.status} for HEAD /settings, ${get.status} for GET`;
    },
  },
  {
    id: "http.nosniff",
    title: "Browsers take no answer for something else than it says",
    severity: "warning",
    remedy: "Send X-Content-Type-Options: nosniff with everything.",
    look: async ({ exchanges }) => {
      const wrong = exchanges.find(
        ({ headers, status }) => status === 200 && headers.get("X-Content-Type-Options")?.toLowerCase() !== "nosniff",
      );
      return wrong === undefined ? null : `none for ${label(wrong)}`;
    },
  },
  {
    id: "http.tls",
    title: "Nobody on the way can read along",
    severity: "warning",
    remedy: "Serve members over HTTPS only.",
    look: async ({ options: { backend } }) => {
      const url = new URL(backend);
      return url.protocol === "https:" || isLocal(url) ? null : `${url.protocol}//${url.host}`;
    },
  },
];
