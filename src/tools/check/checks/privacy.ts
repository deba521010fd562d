/** What must not be in an answer: more of a coordinator than they agreed to, other members, the credentials. */
import { openingDays, parseJson, succeed } from "../read.ts";
import { Skipped, type Check, type Exchange, type Probe } from "../types.ts";

/** A value inside an answer, with where it stands. */
interface Node {
  /** `items[0].coordinator`. */
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

function listNodes(value: unknown, path = "", key = ""): readonly Node[] {
  const own = { path, key, value };
  if (Array.isArray(value)) return [own, ...value.flatMap((item, index) => listNodes(item, `${path}[${index}]`, key))];
  if (typeof value !== "object" || value === null) return [own];
  const parts = Object.entries(value).flatMap(([name, part]) =>
    listNodes(part, path === "" ? name : `${path}.${name}`, name),
  );
  return [own, ...parts];
}

/** Answers in which people may stand: what the checks above have asked. */
async function readAnswers(probe: Probe): Promise<readonly Exchange[]> {
  const asks = [
    async () => succeed(probe, "getOpenings", await openingDays(probe)),
    () => succeed(probe, "getSlots"),
    () => succeed(probe, "getShifts", { when: "upcoming", limit: "100" }),
    () => succeed(probe, "getShifts", { when: "past", limit: "100" }),
    () => succeed(probe, "getMe"),
  ];
  const found: Exchange[] = [];
  for (const ask of asks) {
    const answer = await ask().catch((error: unknown) => {
      if (error instanceof Skipped) return null;
      throw error;
    });
    if (answer !== null) found.push(answer);
  }
  if (found.length === 0) throw new Skipped("there is no answer to look at");
  return found;
}

/** What the contract lets out of a coordinator who agreed. */
const coordinatorKeys = ["name", "email", "phone"];
const contactKey = /mail|phone|mobile|address|birth/i;
const peopleKey = /^(?:workers?|members?|participants?|attendees?|people|persons?|users?|partners?|sign_?ups?)$/i;
const mailAddress = /[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/i;

function isInside({ path }: Node): boolean {
  return /(?:^|\.)coordinator(?:\.|$)/.test(path);
}

function findExtra(exchange: Exchange): string | null {
  for (const { path, key, value } of listNodes(parseJson(exchange.text))) {
    if (key !== "coordinator" || typeof value !== "object" || value === null) continue;
    const extra = Object.keys(value).find((name) => !coordinatorKeys.includes(name));
    if (extra !== undefined) return `${exchange.request.path}: ${path}.${extra}`;
  }
  return null;
}

/** A person outside a coordinator: by the name of the field, or by a mail address. Numbers and flags are no people. */
function namesSomebody(node: Node): boolean {
  const { key, value } = node;
  if (isInside(node) || value === null || typeof value === "number" || typeof value === "boolean") return false;
  if (typeof value === "string" && mailAddress.test(value)) return true;
  return contactKey.test(key) || peopleKey.test(key);
}

function findPerson(exchange: Exchange): string | null {
  // What is said of the member to the member is theirs.
  if (exchange.request.operation === "getMe") return null;
  const node = listNodes(parseJson(exchange.text)).find(namesSomebody);
  return node === undefined ? null : `${exchange.request.path}: ${node.path}`;
}

/** Credentials as they could come back; shorter parts would be found by chance. */
export function secretsOf({ options: { credentials } }: Pick<Probe, "options">): readonly string[] {
  if (credentials === null) return [];
  const values =
    "token" in credentials
      ? [credentials.token]
      : credentials.cookie.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim());
  return values.filter((value) => value.length >= 8);
}

async function lookAt(probe: Probe, find: (exchange: Exchange) => string | null): Promise<string | null> {
  for (const exchange of await readAnswers(probe)) {
    const seen = find(exchange);
    if (seen !== null) return seen;
  }
  return null;
}

export const privacyChecks: readonly Check[] = [
  {
    id: "privacy.coordinator",
    title: "Of a coordinator there is a name, a mail address and a phone number, and nothing else",
    remedy: "Send { name, email, phone } of those who agreed, and coordinator: null for everybody else.",
    look: (probe) => lookAt(probe, findExtra),
  },
  {
    id: "privacy.people",
    title: "Openings, slots and shifts tell of nobody but their coordinator",
    remedy: "Leave out who else has signed up: free and capacity are all that members need.",
    look: (probe) => lookAt(probe, findPerson),
  },
  {
    id: "privacy.credentials",
    title: "No answer repeats the credentials",
    remedy: "Leave tokens and cookies out of bodies and error texts, which end up in logs.",
    look: async (probe) => {
      const secrets = secretsOf(probe);
      if (secrets.length === 0) throw new Skipped("no credentials were sent that could be told from other text");
      const wrong = probe.exchanges.find(({ text }) => secrets.some((secret) => text.includes(secret)));
      return wrong === undefined ? null : `${wrong.status} for ${wrong.request.method} ${wrong.request.path}`;
    },
  },
];
