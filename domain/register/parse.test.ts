import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { parseBody, parseStoredBody } from "#domain/register/parse.ts";
import { aBody, aMeetingWithNote } from "#domain/test-builders.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

const issuesOf = (result: ReturnType<typeof parseBody>) => (result.ok ? [] : result.failure);

describe("a body that does not parse", () => {
  it("names the unknown field and the fields there are", () => {
    const [issue] = issuesOf(parseBody("person", { name: "Ada", about: "x", nick: "a" }));
    expect(issue).toEqual({
      path: "/nick",
      message: "unknown field `nick`; the fields here are name, otherNames, affiliation, about, unknown, sources",
    });
  });

  it("names the unknown field of an element inside a list, through defaults and options", () => {
    const state = { id: "a", colour: "red" };
    const [issue] = issuesOf(parseBody("machine", { ...aBody("machine"), states: [state] }));
    expect(issue?.path).toBe("/states/0/colour");
    expect(issue?.message).toContain("id, label, kind, parent, blackout, marked, description, formerly, sources");
    const guarantor = issuesOf(parseBody("pair", { ...aBody("pair"), guarantor: { by: "nobody", mood: "low" } }));
    expect(guarantor[0]?.message).toContain("by, name, text, sources");
    const rejection = issuesOf(
      parseBody("machine", { ...aBody("machine"), rejections: [{ state: "a", event: "e", result: "no", x: 1 }] }),
    );
    expect(rejection[0]?.message).toContain("state, event, when, result, sources");
  });

  it("lists no fields where the path leads into a choice", () => {
    const source = { type: "url", url: "https://example.org", certainty: "read", colour: "red" };
    const [issue] = issuesOf(parseBody("person", { ...aBody("person"), sources: [source] }));
    expect(issue).toEqual({ path: "/sources/0/colour", message: "unknown field `colour`" });
  });

  it("says that a required field is missing", () => {
    expect(issuesOf(parseBody("person", { name: "Ada" }))).toEqual([{ path: "/about", message: "is missing" }]);
  });

  it("says what type a field must have", () => {
    expect(issuesOf(parseBody("kernel", { ...aBody("kernel"), version: 6 }))[0]?.message).toBe(
      "must be a kernel version such as 6.19, as a text",
    );
  });

  it("says which fields an object has, where something else stands", () => {
    const body = { ...aBody("machine"), describes: "the kernel", events: ["press"] };
    expect(issuesOf(parseBody("machine", body))).toEqual([
      { path: "/describes", message: "must be an object with the fields text, implementation, from, until, sources" },
      {
        path: "/events/0",
        message: "must be an object with the fields id, label, raisedBy, description, formerly, sources",
      },
    ]);
  });

  it("says of a list what a list is, and not what its elements are", () => {
    expect(issuesOf(parseBody("machine", { ...aBody("machine"), events: "press" }))).toEqual([
      { path: "/events", message: "must be a list" },
    ]);
  });

  it("shows a made-up name up to a length, and cuts a longer one there", () => {
    const [most, more] = [limits.shownName, limits.shownName + 1].map((length) =>
      issuesOf(parseBody("person", { ...aBody("person"), ["x".repeat(length)]: 1 })),
    );
    expect(most?.[0]?.path).toBe(`/${"x".repeat(limits.shownName)}`);
    expect(more?.[0]?.path).toBe(`/${"x".repeat(limits.shownName)}…`);
  });

  it("reports every issue, not the first", () => {
    expect(issuesOf(parseBody("person", {}))).toHaveLength(2);
  });
});

it("reads a note out of the history though its hash is not that of its text, and takes in none", () => {
  const { body } = aMeetingWithNote("It was agreed.");
  const stated = { ...body, original: { ...body.original, text: "It was not." } };
  expect(parseStoredBody("meeting", stated)).toEqual({ ok: true, value: stated });
  expect(issuesOf(parseBody("meeting", stated)).map(({ path }) => path)).toContain("/original/sha256");
  expect(parseStoredBody("person", { name: "Ada" }).ok).toBe(false);
  expect(parseStoredBody("person", aBody("person"))).toEqual({ ok: true, value: aBody("person") });
});

it("fills in lists that were left out, so that readers never meet a missing list", () => {
  const result = parseBody("person", { name: "Ada", about: "Speaks." });
  expect(result.ok && result.value).toEqual({ name: "Ada", about: "Speaks.", otherNames: [], sources: [] });
});

it("escapes slashes and tildes in a pointer", () => {
  expect(toPointer(["a/b", "c~d", 0])).toBe("/a~1b/c~0d/0");
});
