import { expect, it } from "vitest";
import { parseMailAbout, toAboutPath, toAboutWords, toAgendaAbout } from "#domain/mail/about.ts";

it.each([
  ["agendas/next", { type: "agenda" }],
  ["topics/rollback", { type: "record", kind: "topic", slug: "rollback" }],
  ["proposals/7", { type: "proposal", id: 7 }],
])("reads %s as what a mail is about", (text, about) => {
  expect(parseMailAbout(text)).toEqual(about);
});

it.each([
  "",
  "topics",
  "topics/",
  "topics/a/b",
  "nothing/rollback",
  "proposals/0",
  "proposals/x",
  "agendas/2025-02-10",
])("reads nothing in “%s”", (text) => {
  expect(parseMailAbout(text)).toBeUndefined();
});

it("leads from an agenda to the one that comes next, and from all else to its page", () => {
  expect(toAboutPath(toAgendaAbout("2025-02-10"))).toBe("/meetings/next");
  expect(toAboutPath("topics/rollback")).toBe("/topics/rollback");
  expect(toAboutWords(toAgendaAbout("2025-02-10"))).toBe("the agenda for 2025-02-10");
  expect(toAboutWords("proposals/7")).toBe("proposal 7");
  expect(toAboutWords("topics/rollback")).toBe("`topics/rollback`");
});
