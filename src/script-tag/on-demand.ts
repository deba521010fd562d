/**
 * Loads what only some pages need from beside the script, and runs it only where its bytes are the ones that were built:
 * `integrity` on the page's script tag doesn't cover what that script imports. The build turns every `import()` of the
 * sources into a call of what the prelude gives, and that comes here with the hash of the file.
 *
 * Chromium and Firefox verify a `modulepreload` and then import from what they verified, without a second request; no
 * policy has to be loosened for that. WebKit loads it without looking at the hash, but verifies a script element: under
 * Trusted Types that takes the policy `coopshift`, which lets these files through and nothing else. A policy that goes by a
 * nonce, and names no folder, wants it on each of them: it is that of the page's own scripts.
 */
import type { CoopShiftPage, LoadFile } from "./prelude.ts";

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** Engines that verify a `modulepreload`, by what the HTML standard has them call themselves. */
const verifyPreload = ["Google Inc.", ""];

const loading = new Map<string, Promise<unknown>>();
/** How often a file could not be loaded. */
const attempts = new Map<string, number>();
/** What the policy lets through. */
const known = new Set<string>();
let policy: ScriptPolicy | undefined;

function trusted(address: string): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- not in TypeScript's library, nor in every engine
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  known.add(address);
  policy ??= trustedTypes?.createPolicy("coopshift", {
    createScriptURL(url) {
      if (known.has(url)) return url;
      throw new TypeError(`${url} is no file of coopshift.`);
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}

function createPreload(address: string): HTMLLinkElement {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = address;
  return link;
}

function createScript(address: string): HTMLScriptElement {
  const script = document.createElement("script");
  script.type = "module";
  script.src = trusted(address);
  return script;
}

function verify(address: string, integrity: string): Promise<void> {
  const canPreload = document.createElement("link").relList.supports("modulepreload");
  const verifier =
    canPreload && verifyPreload.includes(navigator.vendor) ? createPreload(address) : createScript(address);
  verifier.integrity = integrity;
  verifier.nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
  verifier.crossOrigin = "anonymous";
  return new Promise((resolve, reject) => {
    verifier.addEventListener("load", () => resolve());
    verifier.addEventListener("error", () => {
      verifier.remove();
      reject(new TypeError(`${address} could not be loaded, or is not the file that belongs to this coopshift.`));
    });
    document.head.append(verifier);
  });
}

/** Some engines never ask again for an address that once failed. */
function withAttempt(address: string, attempt: number): string {
  return attempt === 0 ? address : `${address}?attempt=${attempt + 1}`;
}

/**
 * @param address of a file beside the script.
 * @param integrity its hash, as the attribute of the same name has it.
 * @param run imports an address.
 * @throws {TypeError} when it can't be had or is another file.
 */
const load: LoadFile = async (address, integrity, run) => {
  const attempt = attempts.get(address) ?? 0;
  const url = withAttempt(address, attempt);
  try {
    await verify(url, integrity);
    return await run(url);
  } catch (error) {
    attempts.set(address, attempt + 1);
    loading.delete(address);
    throw error;
  }
};

/** Once for all who ask; asked again after it failed, it is tried again. */
const loadOnce: LoadFile = (address, integrity, run) => {
  const found = loading.get(address) ?? load(address, integrity, run);
  loading.set(address, found);
  return found;
};

/** Lets the preludes load by it: they hold the hashes, and can import nothing. */
export function allowOnDemand(): void {
  const page: CoopShiftPage | undefined = Object(globalThis)[Symbol.for("coopshift")];
  if (page) page.load ??= loadOnce;
}
