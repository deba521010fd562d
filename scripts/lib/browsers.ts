/** Finds the browsers that tests run in, among those that the machine has: no tool's own download is relied on. */
import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

export const engines = ["chromium", "firefox", "webkit"] as const;
export type Engine = (typeof engines)[number];

/** What WebKit needs to be driven; `Xvfb` is `null` where a display is there already. */
export interface WebKitTools {
  readonly driver: string;
  readonly browser: string;
  readonly xvfb: string | null;
}

export interface Browsers {
  readonly chromium: string | null;
  readonly firefox: string | null;
  readonly webkit: WebKitTools | null;
}

/** Debian's and Ubuntu's packages for each engine. */
export const packages: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ["chromium"],
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver", "xvfb"],
};

const macApps = {
  chromium: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  firefox: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
} as const;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run by this user: either way the next candidate is tried.
    return false;
  }
}

/** The first of `names` that is on the PATH or, for an absolute one, on the disk. */
function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of names) {
    const candidates = name.startsWith("/") ? [name] : folders.map((folder) => join(folder, name));
    const found = candidates.find(isExecutable);
    if (found !== undefined) return found;
  }
  return null;
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A machine without that folder has no MiniBrowser in it.
    return [];
  }
}

/** MiniBrowser is kept out of the PATH, under a folder named after the processor and the version of WebKitGTK. */
function findMiniBrowser(): string | null {
  const folders = ["/usr/lib", ...listFolder("/usr/lib").map((name) => join("/usr/lib", name)), "/usr/libexec"];
  const candidates = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].flatMap((version) =>
    folders.map((folder) => join(folder, version, "MiniBrowser")),
  );
  return candidates.find(isExecutable) ?? null;
}

function findWebKit(): WebKitTools | null {
  const driver = findProgram("WebKitWebDriver");
  const browser = findMiniBrowser();
  const hasDisplay = process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined;
  const xvfb = hasDisplay ? null : findProgram("Xvfb");
  if (driver === null || browser === null || (!hasDisplay && xvfb === null)) return null;
  return { driver, browser, xvfb };
}

/** The browsers of this machine; `CHROMIUM` and `FIREFOX` in the environment name others. */
export function findBrowsers(): Browsers {
  const { CHROMIUM, FIREFOX } = process.env;
  return {
    chromium: findProgram(
      ...(CHROMIUM === undefined ? [] : [CHROMIUM]),
      "chromium",
      "chromium-browser",
      "google-chrome-stable",
      "google-chrome",
      ...macApps.chromium,
    ),
    firefox: findProgram(...(FIREFOX === undefined ? [] : [FIREFOX]), "firefox-esr", "firefox", ...macApps.firefox),
    webkit: findWebKit(),
  };
}

export function listMissing(browsers: Browsers): readonly Engine[] {
  return engines.filter((engine) => browsers[engine] === null);
}

/** What Chromium is started with: nothing that calls home, and no sandbox for root, who can't have one. */
export function chromiumArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}
