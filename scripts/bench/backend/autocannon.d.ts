/** What is used of autocannon, which brings no types. */
declare module "autocannon" {
  export interface LoadRequest {
    readonly method: "GET" | "PUT" | "DELETE";
    readonly path: string;
    readonly headers: Record<string, string>;
  }

  /** One connection: one request after the other, the list again from its beginning where it ends. */
  export interface Client {
    readonly setRequests: (requests: LoadRequest[]) => void;
  }

  export interface LoadOptions {
    readonly url: string;
    readonly connections: number;
    /** Requests of all connections together, the first ones of them having one more where it doesn't divide evenly. */
    readonly amount: number;
    /** Seconds after which an answer is given up. */
    readonly timeout?: number;
    /** Called for each connection, in order, before it asks anything. */
    readonly setupClient?: (client: Client) => void;
  }

  export interface LoadResult {
    readonly errors: number;
    readonly timeouts: number;
  }

  export interface Load extends PromiseLike<LoadResult> {
    /** @param listener - gets status, bytes of the answer with its headers, and milliseconds. */
    readonly on: (
      event: "response",
      listener: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ) => Load;
  }

  export default function autocannon(options: LoadOptions): Load;
}
