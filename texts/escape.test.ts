import { expect, it } from "vitest";
import { escapeHtml, escapeXml } from "#texts/escape.ts";

it("leaves no sign in a text that a reader of markup would take for its own, and escapes none twice", () => {
  expect(escapeXml(`<a href="x">'&amp;'</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;'&amp;amp;'&lt;/a&gt;");
  expect(escapeHtml("it's <b>")).toBe("it&#39;s &lt;b&gt;");
});
