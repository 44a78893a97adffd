import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { standaloneStyle } from "#server/diagrams/style.ts";

const tokens = readFileSync(new URL("../../ui/styles/tokens.css", import.meta.url), "utf8");

/** The two values of a token, as the style sheet of the pages has them. */
const valuesOf = (token: string): readonly string[] =>
  new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens)?.slice(1) ?? [];

const [light = "", dark = ""] = standaloneStyle.split("@media (prefers-color-scheme:dark)");

it.each(["raised", "rule-strong", "ink", "ink-2", "ink-3", "acknowledged", "disputed"])(
  "a published drawing has the --%s of the pages, by day and by night",
  (token) => {
    const [day, night] = valuesOf(token);
    expect(light).toContain(day);
    expect(dark).toContain(night);
    expect(light).not.toContain(night);
  },
);

it("a published drawing has no colour that the pages do not have", () => {
  for (const colour of standaloneStyle.match(/#[0-9a-f]{3,8}\b/gi) ?? []) expect(tokens, colour).toContain(colour);
  expect(standaloneStyle).not.toContain("var(");
});
