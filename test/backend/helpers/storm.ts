/** Many members who ask for the same place at once. */
import { Agent, request } from "node:http";

export interface Answered {
  readonly workerId: string;
  readonly status: number;
  /** The reason of a refusal, `null` where the place was given. */
  readonly code: string | null;
}

export interface StormOptions {
  /** Base URL of the contract. */
  readonly url: string;
  readonly openingId: string;
  /** Requests under way at the same time. */
  readonly atOnce: number;
  /** Told of each answer, with how many there have been. */
  readonly onAnswer?: (count: number) => void;
}

export interface Aftermath {
  readonly answered: readonly Answered[];
  /** Those who don't know what became of their request. */
  readonly unanswered: readonly string[];
}

/** Signs up one member. @throws {Error} where the answer doesn't come, or not whole. */
function signUp(agent: Agent, { url, openingId }: StormOptions, workerId: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${workerId}` };
    const outgoing = request(`${url}/me/sign-ups/${openingId}`, { method: "PUT", agent, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.once("error", reject);
      incoming.once("end", () => {
        const { code = null } = JSON.parse(Buffer.concat(chunks).toString()) as { code?: string };
        resolve({ workerId, status: incoming.statusCode ?? 0, code });
      });
    });
    outgoing.once("error", reject);
    outgoing.end();
  });
}

/** Signs up all of them, so many at once; nothing is asked twice. */
export async function storm(workerIds: readonly string[], options: StormOptions): Promise<Aftermath> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.atOnce });
  const answered: Answered[] = [];
  const unanswered: string[] = [];
  const queue = workerIds.values();
  const askInTurn = async (): Promise<void> => {
    for (const workerId of queue) {
      try {
        answered.push(await signUp(agent, options, workerId));
        options.onAnswer?.(answered.length);
      } catch {
        unanswered.push(workerId);
      }
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, askInTurn));
  agent.destroy();
  return { answered, unanswered };
}
