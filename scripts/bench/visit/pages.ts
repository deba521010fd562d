/** The pages: the same document around each of the candidates, as a webmaster would write it. */

/** With a preload of what the elements read; with what the visit before left, too; without either; and the peer. */
export const pageNames = ["coopshift", "coopshift-snapshot", "coopshift-no-preload", "event-calendar"] as const;
export type PageName = (typeof pageNames)[number];

const day = 86_400_000;

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function documentOf(attributes: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="fr"${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mes shifts</title>
<link rel="icon" href="data:,">
${watch}
${head}
</head>
<body>
<h1>Mes shifts</h1>
${body}
</body>
</html>`;
}

/** Notes when all of it has been drawn: elements say so themselves, of the peer each event is one. */
const watch = `<script>
const waiting = new Set(["coop-shift-status", "coop-next-shifts", "coop-open-shifts", "coop-past-shifts"]);
const note = () => requestAnimationFrame(() => setTimeout(() => (window.contentAt ??= performance.now())));
addEventListener("coop-load", ({ detail }) => waiting.delete(detail.element) && waiting.size === 0 && note());
new MutationObserver(() => document.querySelector(".ec-event") && note()).observe(document, { childList: true, subtree: true });
</script>`;

const elements = (attributes = ""): string => `<coop-shift-provider backend="/api/v1"${attributes}>
<coop-shift-status></coop-shift-status>
<coop-next-shifts></coop-next-shifts>
<coop-open-shifts></coop-open-shifts>
<coop-past-shifts></coop-past-shifts>
</coop-shift-provider>`;

const script = '<script type="module" src="/cdn/coopshift.js"></script>';
const preload = '<link rel="preload" as="fetch" href="/api/v1/overview" crossorigin="use-credentials">';

/** Documents by their paths. */
export function pages(now: Date): ReadonlyMap<string, string> {
  const from = dayOf(now);
  const to = dayOf(new Date(now.getTime() + 6 * day));
  const peer = `<link rel="stylesheet" href="/peer.css">\n<script type="module" src="/peer.js"></script>`;
  const documents: Readonly<Record<PageName, string>> = {
    coopshift: documentOf("", `${preload}\n${script}`, elements()),
    "coopshift-snapshot": documentOf("", `${preload}\n${script}`, elements(" snapshot")),
    "coopshift-no-preload": documentOf("", script, elements()),
    "event-calendar": documentOf(` data-from="${from}" data-to="${to}"`, peer, '<div id="calendar"></div>'),
  };
  return new Map(pageNames.map((name) => [`/${name}.html`, documents[name]]));
}
