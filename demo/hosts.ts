/**
 * Under which names the demo answers. A page of somebody else can point its own name at this machine (DNS rebinding) and
 * is then, to the browser, a page of the demo: only the `Host` that it asks for gives it away.
 */
import { hostname } from "node:os";
import { isIP } from "node:net";

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/** An address as a URL has it: IPv6 in brackets. */
function toUrlHost(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host.toLowerCase();
}

function isAddress(urlHost: string): boolean {
  return isIP(urlHost.replace(/^\[|\]$/g, "")) !== 0;
}

/** Whether an address or name is this machine's own, reached from nowhere else. */
export function isLoopback(host: string): boolean {
  const name = toUrlHost(host);
  return loopbackNames.includes(name) || name.endsWith(".localhost") || /^127(?:\.\d+){3}$/.test(name);
}

/** Addresses that no name can be pointed at from outside: loopback, RFC 1918, link-local, and IPv6's like of them. */
const privateAddress = /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[(?:::1\]|f[cd]|fe[89ab]))/;

/**
 * Whether a host is this machine or one of the local network, where there are no certificates and a phone has to see the
 * demo by plain HTTP.
 */
export function isLocalHost(urlHost: string): boolean {
  if (isAddress(urlHost)) return privateAddress.test(urlHost);
  return isLoopback(urlHost) || !urlHost.includes(".") || /\.(?:local|lan|internal|home\.arpa)$/.test(urlHost);
}

export interface HostOptions {
  /** Address that the server listens on. */
  readonly host: string;
  /** Origin under which browsers reach it, where a proxy stands before it. */
  readonly publicOrigin: string | null;
}

/**
 * Says whether a request for this host name (`new URL(…).hostname`) is meant for the demo. On this machine alone: its
 * own names. For other devices too: any address, which nobody can point elsewhere, and the machine's name.
 */
export function createHostCheck({ host, publicOrigin }: HostOptions): (urlHost: string) => boolean {
  const own = toUrlHost(host);
  const machine = hostname().toLowerCase();
  const names = new Set([...loopbackNames, own, ...(publicOrigin === null ? [] : [new URL(publicOrigin).hostname])]);
  if (isLoopback(own)) return (urlHost) => names.has(urlHost);
  for (const name of [machine, `${machine}.local`]) names.add(name);
  return (urlHost) => names.has(urlHost) || isAddress(urlHost);
}
