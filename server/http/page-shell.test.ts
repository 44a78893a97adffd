import { expect, it } from "vitest";
import { findShell, toPage } from "./page-shell.ts";

const term = { head: "<title>KHO</title>", site: '<div class="site">Kexec handover</div>' };
const written = `<html><head><meta/>${term.head}</head><body>${term.site}</body></html>`;

it("finds what stands around a page, which is the same around the next one", () => {
  const shell = findShell(written, term);
  expect(shell).toEqual(["<html><head><meta/>", "</head><body>", "</body></html>"]);
  const next = { head: "<title>$& $1</title>", site: '<div class="site">$`</div>' };
  expect(shell && toPage(shell, next)).toBe(
    written.replace(term.head, () => next.head).replace(term.site, () => next.site),
  );
});

it.each([
  ["says another thing of itself", written.replace("KHO", "LUO")],
  ["shows another thing", written.replace("Kexec", "kexec")],
  ["shows it first", `<html>${term.site}${term.head}</html>`],
  ["says it twice", written.replace(term.head, term.head + term.head)],
  ["shows it twice", written.replace(term.site, term.site + term.site)],
])("finds nothing around a page that %s", (_, other) => {
  expect(findShell(other, term)).toBeUndefined();
});
