import { describe, expect, it } from "vitest";
import { element, toSvgText } from "#server/diagrams/svg-writer.ts";

describe("toSvgText", () => {
  it("writes attributes in one order, whatever order they were given in", () => {
    expect(toSvgText(element("rect", { y: 2, x: 1, class: "shape" }))).toBe('<rect class="shape" x="1" y="2"/>');
  });

  it("writes coordinates to a tenth of a pixel and never a negative zero", () => {
    expect(toSvgText(element("rect", { x: 0.1 + 0.2, y: -0.01 }))).toBe('<rect x="0.3" y="0"/>');
  });

  it("keeps text text and values inside their quotes", () => {
    expect(toSvgText(element("text", { class: '"><script>' }, "</text><script>&amp;"))).toBe(
      '<text class="&quot;&gt;&lt;script&gt;">&lt;/text&gt;&lt;script&gt;&amp;amp;</text>',
    );
  });

  it("replaces what XML cannot hold", () => {
    expect(toSvgText(element("text", {}, "a\u0000b\ud800c\uffff"))).toBe("<text>a\ufffdb\ufffdc\ufffd</text>");
  });

  it.each(["javascript:alert(1)", "https://example.org", "//example.org"])("refuses a link to %s", (href) => {
    expect(() => toSvgText(element("a", { href }))).toThrow("a diagram links inside its page only");
  });

  it("refuses a style sheet that could end its element", () => {
    expect(() => toSvgText(element("style", {}, "a{}</style>"))).toThrow("must not hold `<`");
  });
});
