/** Word to the member's other tabs that a write has changed something, so that they read again. */
import type { Resource } from "./api.ts";
import { allResources } from "./shelves.ts";

export interface OtherTabs {
  /** Says which resources went stale: their names, and nothing of what is in them. */
  tell(resources: readonly Resource[]): void;
  close(): void;
}

/**
 * The names of resources in a message. Whatever runs on the origin can send one, and a newer version of the package may
 * know more of them: what is no name is left out.
 */
function readNames(data: unknown): readonly Resource[] {
  return Array.isArray(data) ? allResources.filter((resource) => data.includes(resource)) : [];
}

/** @returns `null` where a page may have no channel: storage is blocked, or the origin is opaque. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    // The page still works; other tabs see what happened when they read again by themselves.
    return null;
  }
}

/**
 * A channel between the clients of one backend in the tabs of one origin. There is none outside of pages (in Node it
 * would keep the process alive), nor for a backend below `.invalid`, the name that is nobody's: each tab has its own mock.
 *
 * @param backend - absolute base URL.
 * @param hear - is told what went stale by another tab's write, or by another client's in this one.
 */
export function openOtherTabs(backend: string, hear: (resources: readonly Resource[]) => void): OtherTabs | null {
  if (!("document" in globalThis) || !("BroadcastChannel" in globalThis)) return null;
  if (new URL(backend).hostname.endsWith(".invalid")) return null;
  let channel = openChannel(`coopshift ${backend}`);
  channel?.addEventListener("message", ({ data }) => {
    const names = readNames(data);
    if (names.length > 0) hear(names);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, and takes no other
    tell: (resources) => channel?.postMessage(resources),
    close() {
      channel?.close();
      // A write that ends after the client was closed has nobody to tell.
      channel = null;
    },
  };
}
