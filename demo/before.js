// @ts-check
/*
 * Runs before the page is read, so that it is shown in the right language and theme, as the right person and on the
 * right day from the start: what the address says (`?lang=nl&theme=dark&persona=regular&now=2026-11-24T10:00`) holds.
 *
 * Its requests are synchronous on purpose. The elements below ask the backend as soon as they are there; asked a moment
 * too early it would answer for whoever was signed in before.
 */
{
  const root = document.documentElement;
  const search = new URLSearchParams(location.search);
  const languages = ["fr", "nl", "en"];
  /** Somebody for whom every part of the page has something to show. */
  const firstVisitor = "irregular-ahead";

  const wanted = [search.get("lang"), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  root.lang = wanted.find((tag) => tag !== null && languages.includes(tag)) ?? "fr";
  root.dataset["theme"] = ["light", "dark"].find((theme) => theme === search.get("theme")) ?? "auto";

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {any} what was answered; `null` for nothing, or where the demo's server is not there
   */
  const ask = (method, path, body) => {
    const request = new XMLHttpRequest();
    request.open(method, path, false);
    request.setRequestHeader("Content-Type", "application/json");
    try {
      request.send(body === undefined ? null : JSON.stringify(body));
      return request.status === 200 ? JSON.parse(request.responseText) : null;
    } catch {
      // No server: the page is shown without the demo's bar, and its elements say what they miss.
      return null;
    }
  };

  /** @param {string | null} now the persona in force */
  const settlePersona = (now) => {
    const persona = search.get("persona") ?? now ?? firstVisitor;
    if (persona === now) return now;
    if (persona !== "signed-out") return ask("POST", "/demo/session", { persona })?.persona ?? now;
    if (now !== null) ask("DELETE", "/demo/session");
    return null;
  };

  /** Once a tab: a page loaded again must not undo what was done on it by turning the clock back. */
  const settleClock = () => {
    const now = search.get("now");
    if (now === null || sessionStorage.getItem("demo-now") === now) return;
    ask("PUT", "/demo/clock", { now });
    sessionStorage.setItem("demo-now", now);
  };

  const session = ask("GET", "/demo/session");
  if (session !== null) {
    settleClock();
    root.dataset["persona"] = settlePersona(session.persona) ?? "signed-out";
  }
}
