import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { nameInlineScripts } from "./inline-scripts.ts";

const sourceOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

it("names each inline script that carries the nonce by the hash of what then stands in the page", () => {
  const page = `<script nonce="N1">a("N1")</script><p>N2</p><script id="r" nonce="N1">b()</script><script nonce="N1">b()</script>`;
  expect(nameInlineScripts(page, "N1")).toEqual({
    html: `<script>a("")</script><p>N2</p><script id="r">b()</script><script>b()</script>`,
    sources: [sourceOf('a("")'), sourceOf("b()")],
  });
});

it("names no script that somebody got into the page without the nonce", () => {
  const page = `<script>alert(1)</script><script nonce="guessed">alert(2)</script><script nonce="N1">a()</script>`;
  expect(nameInlineScripts(page, "N1").sources).toEqual([sourceOf("a()")]);
});

it("names no script that has an address: it is our own or does not run", () => {
  const page = `<script src="/_next/a.js" async="" nonce="N1"></script>`;
  expect(nameInlineScripts(page, "N1")).toEqual({ html: `<script src="/_next/a.js" async=""></script>`, sources: [] });
});
