import fc from "fast-check";
import { expect, it } from "vitest";
import { toMarkedPage } from "#texts/marked-page/marked-page.ts";

const mark = (before: string, after: string) => toMarkedPage({ before, after, idPrefix: "n-", below: 0 });
const rows = (...names: readonly string[]) =>
  `<table><tbody>${names.map((name) => `<tr><th scope="row">${name}</th><td>held ${name}</td></tr>`).join("")}</tbody></table>`;
const sign = (op: string, glyph: string) => `<span class="op ${op}"><i aria-hidden="true">${glyph}</i> ${op}</span> `;

it("marks nothing of a page that is new, and says that all of it is", () => {
  expect(toMarkedPage({ after: "<p>One.</p>", idPrefix: "n-", below: 0 })).toEqual({
    html: "<p>One.</p>",
    isChanged: true,
  });
});

it("marks nothing where both say the same, though ids were counted anew", () => {
  const page = (id: string) => `<p>See <a href="#${id}" aria-describedby="${id}">KHO</a>.</p>`;
  expect(mark(page("_R_1_"), page("_R_2_")).isChanged).toBe(false);
});

it("marks the words of a sentence that changed, and no others", () => {
  expect(mark("<p>The kernel keeps the memory.</p>", "<p>The kernel drops the memory.</p>").html).toBe(
    "<p>The kernel <del>keeps</del><ins>drops</ins> the memory.</p>",
  );
});

it("marks a row that is new in its first cell, with a sign and a word", () => {
  expect(mark(rows("a", "b"), rows("a", "c", "b")).html).toContain(
    `<tr class="marked added"><th scope="row">${sign("added", "+")}c</th>`,
  );
});

it("marks a row that is gone where it stood, without its address", () => {
  const { html } = mark('<ul><li id="x">one thing</li><li>another one</li></ul>', "<ul><li>another one</li></ul>");
  expect(html).toBe(`<ul><li class="marked removed">${sign("removed", "−")}one thing</li><li>another one</li></ul>`);
});

it("says of what only moved that it moved, once", () => {
  const { html } = mark(rows("prepare", "freeze", "finish"), rows("freeze", "finish", "prepare"));
  expect(html).toContain(`<tr class="marked moved"><th scope="row">${sign("moved", "↕")}prepare`);
  expect(html.match(/held prepare/g)).toHaveLength(1);
});

it("shows a list in another order as moved alone, whatever numbers its sources have by now", () => {
  const row = (from: string, event: string, number: number) =>
    `<tr><td>${from}</td><th scope="row">${event}</th><td>lost</td><td><span class="refs"><a href="#s${number}">${number}</a></span></td></tr>`;
  const table = (...all: readonly string[]) => `<table><tbody>${all.join("")}</tbody></table>`;
  const before = table(row("incoming", "reboot", 1), row("retrieved", "reboot", 2), row("stranded", "reboot", 3));
  const after = table(row("stranded", "reboot", 1), row("retrieved", "reboot", 2), row("incoming", "reboot", 3));
  const { html } = mark(before, after);
  expect(html.match(/class="marked moved"/g)).toHaveLength(2);
  expect(html).not.toMatch(/marked (?:added|removed)|<ins>|<del>/);
});

it("leads nowhere that was left out", () => {
  const names = Array.from({ length: 9 }, (_, index) => `<li id="s${index}">state ${index} of many</li>`);
  const page = (more: string) =>
    `<ul>${names.join("")}${more}</ul><p><a href="#s3">three</a> <a href="#s8">eight</a></p>`;
  const { html } = mark(page(""), page("<li>one more state</li>"));
  expect(html).toContain('<a>three</a> <a href="#n-s8">eight</a>');
});

it("marks a link to another place as one link for another", () => {
  expect(mark('<p>see <a href="/a">it</a></p>', '<p>see <a href="/b">it</a></p>').html).toBe(
    '<p>see <del><a href="/a">it</a></del><ins><a href="/b">it</a></ins></p>',
  );
});

it("leaves out long stretches that are as they were, and says how much", () => {
  const names = Array.from({ length: 9 }, (_, index) => `s${index}`);
  const { html } = mark(rows(...names), rows(...names, "last"));
  expect(html).toContain('<td colspan="2">… 8 rows as before</td>');
  expect(html).toContain("held s8");
  expect(html).not.toContain("held s3");
});

it("names the parts that are as they were", () => {
  const part = (title: string, text: string) => `<section><h2>${title}</h2><p>${text}</p></section>`;
  const before = part("States", "seven of them") + part("Notes", "none so far");
  const after = part("States", "seven of them") + part("Notes", "none so far but this");
  expect(mark(before, after).html).toMatch(/^<p class="as-before">As before: States\.<\/p><section>/);
});

it("counts up in a heading without losing its part", () => {
  const part = (count: number) => `<section><h2>States <span>${count}</span></h2><p>x</p></section>`;
  expect(mark(part(7), part(8)).html).toContain("States <del><span>7</span></del><ins><span>8</span></ins></h2>");
});

it("gives its ids a beginning of their own, and its headings a place below those around it", () => {
  const { html } = toMarkedPage({
    after: '<section aria-labelledby="s"><h2 id="s">S</h2><a href="#s">up</a><div data-island="0">x</div></section>',
    idPrefix: "n-",
    below: 2,
  });
  expect(html).toBe('<section aria-labelledby="n-s"><h4 id="n-s">S</h4><a href="#n-s">up</a><div>x</div></section>');
});

it("compares two lists that have nothing in common in a moment", () => {
  const list = (sign: string) => rows(...Array.from({ length: 4_000 }, (_, index) => `${sign}${index}`));
  const began = performance.now();
  mark(list("a"), list("b"));
  expect(performance.now() - began).toBeLessThan(5_000);
});

const words = fc.array(fc.constantFrom("kernel", "keeps", "memory", "over", "kexec", "<b>"), { maxLength: 6 });
const page = fc
  .array(words, { maxLength: 12 })
  .map((items) => `<ul>${items.map((item) => `<li>${toItem(item)}</li>`).join("")}</ul>`);
const toItem = (item: readonly string[]) => item.join(" ").replaceAll("<b>", "<b>bold</b>");
const without = (html: string, tag: string, op: string) =>
  html
    .replaceAll(new RegExp(`<li class="marked ${op}">.*?</li>`, "g"), "")
    .replaceAll(new RegExp(`<${tag}>.*?</${tag}>`, "g"), "")
    .replaceAll(/<span class="op .*?<\/span> /g, "")
    .replaceAll(/ class="marked (?:added|moved)"|<\/?ins>|<ul><\/ul>/g, "");

it("holds the newer page once what was removed is taken out of it, whatever both say", () => {
  fc.assert(
    fc.property(page, page, (before, after) => {
      const { html } = mark(before, after);
      fc.pre(!html.includes("as-before"));
      expect(without(html, "del", "removed")).toBe(after.replace("<ul></ul>", ""));
    }),
  );
});
