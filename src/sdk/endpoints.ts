/**
 * The requests that the SDK makes. The contract's own table (`contract/operations.ts`) has them with all the prose of
 * the OpenAPI document; a test holds the two together, so that the prose need not travel to phones.
 */
export interface Endpoint {
  readonly method: "GET" | "PUT" | "DELETE" | "POST";
  /** Relative to the base URL; an id is added behind it. */
  readonly path: string;
  /** For messages: says which request, and nothing of whose. */
  readonly label: string;
  readonly needsMember: boolean;
}

function endpoint(method: Endpoint["method"], path: string, needsMember: boolean): Endpoint {
  return { method, path, label: `${method} ${path}`, needsMember };
}

export const endpoints = {
  getOverview: endpoint("GET", "/overview", false),
  getSettings: endpoint("GET", "/settings", false),
  getMe: endpoint("GET", "/me", true),
  getShifts: endpoint("GET", "/me/shifts", true),
  getOpenings: endpoint("GET", "/openings", false),
  getSlots: endpoint("GET", "/slots", false),
  getClosures: endpoint("GET", "/closures", false),
  getNotices: endpoint("GET", "/notices", false),
  putSignUp: endpoint("PUT", "/me/sign-ups", true),
  deleteSignUp: endpoint("DELETE", "/me/sign-ups", true),
  renewCalendarKey: endpoint("POST", "/me/calendar-key", true),
} as const;
