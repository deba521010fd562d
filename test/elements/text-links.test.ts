/** Addresses in a text become links, and nothing else does. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { splitLinks } from "../../src/elements/base/text-links.ts";

const links = (text: string): string[] =>
  splitLinks(text).flatMap((piece) => (typeof piece === "string" ? [] : piece.href));

describe("the links in a text", () => {
  it("end where the address does, not where the sentence does", () => {
    assert.deepEqual(links("See https://coop.example/a."), ["https://coop.example/a"]);
    assert.deepEqual(links("(HTTP://coop.example/?q=1&r=2#s), « https://coop.example/é »"), [
      "HTTP://coop.example/?q=1&r=2#s",
      "https://coop.example/é",
    ]);
    assert.deepEqual(links("Voir https://a.example/b…"), ["https://a.example/b"]);
    assert.deepEqual(links("<https://a.example/b> [https://c.example]"), ["https://a.example/b", "https://c.example"]);
  });

  it("leave the text whole", () => {
    for (const text of ["", "no link", "https://a.example", "a https://b.example c, https://d.example!"]) {
      assert.equal(
        splitLinks(text)
          .map((piece) => (typeof piece === "string" ? piece : piece.href))
          .join(""),
        text,
      );
    }
  });

  it("are pages on the web that are what they say", () => {
    for (const text of [
      "javascript:alert(1)",
      "data:text/html,x",
      "mailto:a@b.example",
      "www.coop.example",
      "https://",
      "https:// a",
      "https://coop.example@evil.example/",
      "https://user:secret@coop.example/",
      "xhttps:/coop.example",
    ]) {
      assert.deepEqual(links(text), [], text);
    }
  });
});
