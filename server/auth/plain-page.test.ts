import { expect, it } from "vitest";
import { toPlainPage } from "#server/auth/plain-page.ts";

it("shows hostile text as text", () => {
  const page = toPlainPage({
    title: "<script>alert(1)</script>",
    text: "a & b",
    link: { href: `https://x.example/?a="><script>`, label: "'" },
    leaves: true,
  });
  expect(page).not.toContain("<script");
  expect(page).not.toContain(`a="`);
  expect(page).toContain("a &#38; b");
});
