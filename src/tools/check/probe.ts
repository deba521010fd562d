/** Asks the operations of the contract, each question once however many checks look at its answer. */
import { operations, type OperationName } from "../../contract/index.ts";
import { createSender } from "./send.ts";
import type { Asked, CheckOptions, Exchange, Probe, RequestSpec, Speaker } from "./types.ts";

/** An operation's request: parameters into the path where it names them, into the query otherwise. */
export function toRequest(operation: OperationName, asked: Asked = {}, as: Speaker = "member"): RequestSpec {
  const { method, path } = operations[operation];
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked[name] ?? ""));
  const query = new URLSearchParams(Object.entries(asked).filter(([name]) => !path.includes(`{${name}}`))).toString();
  return { method, path: query === "" ? filled : `${filled}?${query}`, operation, as };
}

export function createProbe(options: CheckOptions): Probe {
  const exchanges: Exchange[] = [];
  const send = createSender(options, (exchange) => exchanges.push(exchange));
  const done = new Map<string, Promise<unknown>>();

  function once<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const known = done.get(key);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key belongs to one task, and with it to one type
    if (known !== undefined) return known as Promise<Result>;
    const result = task();
    done.set(key, result);
    return result;
  }

  return {
    options,
    exchanges,
    send,
    once,
    ask: (operation, asked = {}, as = "member") => {
      const request = toRequest(operation, asked, as);
      return once(`${request.method} ${request.path} ${as}`, () => send(request));
    },
  };
}
