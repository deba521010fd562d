/** A page with the built script in a real Chromium, and what assistive technology is given of it; build first. */
import { resolve } from "node:path";
import type { Browser, CDPSession, Page, SerializedAXNode } from "puppeteer-core";
import { page as pageOf, serveSite } from "../../scripts/lib/serve-site.ts";
import { launchChromium } from "../helpers/browser.ts";
import { root } from "../helpers/sources.ts";
import { elementTags } from "../helpers/tags.ts";

export interface PageOptions {
  /** The elements, by tag; one of each unless told. */
  readonly tags?: readonly string[];
  /** `irregular-ahead`, with the mock's parameters: `regular?fail=server`. */
  readonly scenario: string;
  readonly lang?: string;
  readonly scheme?: "light" | "dark";
  /** CSS pixels. */
  readonly width?: number;
  /** A telephone: fingers instead of a pointer. */
  readonly touch?: boolean;
  /** What the member asks of the browser: `{ "forced-colors": "active" }`. */
  readonly media?: Readonly<Record<string, string>>;
  readonly heading?: number;
}

export interface Opened {
  readonly page: Page;
  readonly devTools: CDPSession;
}

export interface Site {
  readonly open: (options: PageOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

const now = "2026-11-24T09:00:00Z";

function writePage({ tags = elementTags, scenario, lang = "en", scheme = "light", heading = 2 }: PageOptions): string {
  const backend = `mock:${scenario}${scenario.includes("?") ? "&" : "?"}now=${now}`.replaceAll("&", "&amp;");
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Our shop</title><style>
  :root { color-scheme: ${scheme}; font-family: system-ui; background: Canvas; color: CanvasText }
  main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem }
</style><script type="module" src="/cdn/coopshift.js"></script>
<h1>Our shop</h1><a id="before" href="#main">Before</a>
<coop-shift-provider backend="${backend}" heading-level="${heading}"><main id="main">
${tags.map((tag) => `<${tag}></${tag}>`).join("\n")}
</main></coop-shift-provider><a id="after" href="#main">After</a></html>`;
}

/** Starts server and browser. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, string>();
  const site = await serveSite(resolve(root, "dist"), {
    find(pathname) {
      const html = pages.get(pathname);
      return html === undefined ? undefined : pageOf(html);
    },
  });
  const browser: Browser = await launchChromium();

  async function open(options: PageOptions): Promise<Opened> {
    const path = `/page-${pages.size}`;
    pages.set(path, writePage(options));
    const { width = 1000, touch = false, media = {} } = options;
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900, hasTouch: touch, isMobile: touch });
    const devTools = await page.createCDPSession();
    const features = Object.entries(media).map(([name, value]) => ({ name, value }));
    if (features.length > 0) await devTools.send("Emulation.setEmulatedMedia", { features });
    await page.goto(`${site.origin}${path}`);
    await addHelpers(page);
    return { page, devTools };
  }

  return {
    open,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

declare global {
  interface Window {
    /** Every element of the page, through shadow trees, in order. */
    deep: (selector: string) => HTMLElement[];
    /** What has the focus, through shadow trees. */
    focused: () => HTMLElement | null;
  }
}

function addHelpers(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walk = (node: Element | ShadowRoot): Element[] =>
      [...node.children].flatMap((child) => [
        child,
        ...(child.shadowRoot ? walk(child.shadowRoot) : []),
        ...walk(child),
      ]);
    window.deep = (selector) =>
      walk(document.body).filter((each): each is HTMLElement => each instanceof HTMLElement && each.matches(selector));
    window.focused = () => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active instanceof HTMLElement ? active : null;
    };
  });
}

/** Resolves when every element has said how its reading ended. */
export async function settled({ page }: Opened): Promise<void> {
  await page.waitForFunction(() => {
    const busy = window.deep("[aria-busy]");
    return busy.length > 0 && busy.every((each) => each.ariaBusy === "false");
  });
}

/** Opens a page and waits until everything in it is there. */
export async function openSettled(site: Site, options: PageOptions): Promise<Opened> {
  const opened = await site.open(options);
  await settled(opened);
  return opened;
}

/** Everything that a screen reader could come across, in its order. */
export async function listNodes({ page }: Opened): Promise<readonly SerializedAXNode[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const flatten = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flatten)];
  return tree ? flatten(tree) : [];
}

/** All the words in a node and below it. */
export function wordsOf(node: SerializedAXNode): string {
  const own = node.role === "StaticText" ? (node.name ?? "") : "";
  return [own, ...(node.children ?? []).map(wordsOf)].join(" ").replaceAll(/\s+/g, " ").trim();
}

/** What the live regions hold, those with nothing to say left out. */
export async function said(opened: Opened): Promise<readonly string[]> {
  const nodes = await listNodes(opened);
  return nodes
    .filter(({ role }) => role === "status")
    .map(wordsOf)
    .filter((words) => words !== "");
}

/** Role and name of what has the focus, as a screen reader says them: `button: Sign up: …`. */
export async function focusInWords({ devTools }: Opened): Promise<string> {
  const { result } = await devTools.send("Runtime.evaluate", { expression: "window.focused()" });
  if (result.objectId === undefined) return "nothing";
  const of = { objectId: result.objectId, fetchRelatives: false };
  const [node] = (await devTools.send("Accessibility.getPartialAXTree", of)).nodes;
  return `${String(node?.role?.value)}: ${String(node?.name?.value)}`;
}
