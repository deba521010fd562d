/** Sign-in for the demo: whoever asks may be any persona. A cooperative's own backend has its own sign-in instead. */
import { randomBytes } from "node:crypto";
import type { DemoPersona } from "./cast.ts";

export const cookieName = "coopshift_demo";

/** Sessions kept at once; the oldest go first, so that nobody can fill the memory. */
const mostSessions = 1000;
const maxAgeSeconds = 30 * 24 * 3600;

export interface Sessions {
  /** Whom a request speaks for; `null` for nobody. */
  readonly find: (request: Request) => DemoPersona | null;
  /** Signs in. @returns the `Set-Cookie` value. */
  readonly begin: (persona: DemoPersona, isSecure: boolean) => string;
  /** Signs out. @returns the `Set-Cookie` value. */
  readonly end: (request: Request, isSecure: boolean) => string;
}

function readToken(request: Request): string | null {
  const cookies = request.headers.get("Cookie")?.split(";") ?? [];
  const own = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${cookieName}=`));
  return own?.slice(cookieName.length + 1) ?? null;
}

/** No script reads it (HttpOnly), no other site's form sends it (SameSite), no plain HTTP where there is HTTPS. */
function writeCookie(token: string, maxAge: number, isSecure: boolean): string {
  return `${cookieName}=${token}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
}

export function createSessions(): Sessions {
  const personaByToken = new Map<string, DemoPersona>();
  return {
    find: (request) => personaByToken.get(readToken(request) ?? "") ?? null,
    begin: (persona, isSecure) => {
      const token = randomBytes(24).toString("base64url");
      personaByToken.set(token, persona);
      const [oldest] = personaByToken.keys();
      if (personaByToken.size > mostSessions && oldest !== undefined) personaByToken.delete(oldest);
      return writeCookie(token, maxAgeSeconds, isSecure);
    },
    end: (request, isSecure) => {
      personaByToken.delete(readToken(request) ?? "");
      return writeCookie("", 0, isSecure);
    },
  };
}
