/** Starts the backend's process and asks it. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { messages, ready, type Message, type Question } from "./messages.ts";

export interface BackendProcess {
  /** Base URL of the contract. */
  readonly url: string;
  /** One question at a time. */
  readonly ask: <Name extends Question>(question: Name) => Promise<Message<Name>>;
  readonly close: () => Promise<void>;
}

const script = fileURLToPath(new URL("server.ts", import.meta.url));

/** @param databaseUrl - of a PostgreSQL; `null`: PGlite, in the process itself. */
export async function startBackend(workers: number, databaseUrl: string | null): Promise<BackendProcess> {
  const { DATABASE_URL: _other, ...others } = process.env;
  const environment = databaseUrl === null ? {} : { DATABASE_URL: databaseUrl };
  const child = fork(script, { env: { ...others, ...environment, BENCH_WORKERS: String(workers) } });
  const ended = once(child, "exit");
  const next = async (): Promise<unknown> => {
    const failed = ended.then(() => Promise.reject(new Error("The backend's process ended; what it said is above.")));
    const said: readonly unknown[] = await Promise.race([once(child, "message"), failed]);
    return said[0];
  };
  const { url } = v.parse(ready, await next());
  return {
    url,
    ask: async (question) => {
      const answer = next();
      child.send(question);
      return v.parse(messages[question], await answer);
    },
    close: async () => {
      child.disconnect();
      await ended;
    },
  };
}
