import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toSpec } from "#domain/register/spec.ts";
import { parseQuery } from "#domain/search/query.ts";
import { followSpec, openSearchIndex, type SearchIndex } from "#domain/search/search-index.ts";
import { findPeople } from "#domain/search/fits.ts";
import { search, type Wish } from "#domain/search/search.ts";
import { aRecord } from "#domain/test-builders.ts";
import { toOriginal } from "#domain/meeting/original.ts";

const toAnySpec = (records: readonly AnyRecord[]) =>
  toSpec({ revision: 1, at: "2025-01-27T12:00:00.000Z", records, exceptions: [] });

function anIndex(...records: readonly AnyRecord[]): SearchIndex {
  const index = openSearchIndex();
  followSpec(index, toAnySpec(records));
  return index;
}

function find(index: SearchIndex, typed: string, wish: Partial<Wish> = {}) {
  const query = parseQuery(typed);
  if (!query.ok) throw new Error(JSON.stringify(query.failure));
  const found = search(index, query.value, { limit: 20, ...wish });
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}

const idsOf = (index: SearchIndex, typed: string, wish: Partial<Wish> = {}) =>
  find(index, typed, wish).groups.flatMap(({ hits }) => hits.map(({ id }) => id));

const note = "Hi all.\n\nMike noted — that a folio may be split. It was agreed, ünlike before, that one waits.\n";
const machine = aRecord("machine", "luo-session", {
  title: "LUO session",
  summary: "A named group of files.",
  initial: "outgoing",
  states: [
    { id: "outgoing", description: "Collects files." },
    { id: "STOP_COPY", label: "stop-copy" },
  ],
  events: [{ id: "freeze", raisedBy: "kernel" }],
  transitions: [{ from: "outgoing", event: "freeze", to: "STOP_COPY", kind: "forward", guard: "nobody objects" }],
  rejections: [{ state: "STOP_COPY", event: "freeze", result: "-EBUSY" }],
});
const records = [
  machine,
  aRecord("term", "kho", {
    title: "KHO",
    synonyms: ["Kexec Handover"],
    meaning: "Keeps **memory** over [kexec](/terms/kexec). It began small.",
  }),
  aRecord("term", "kexec", { title: "Kexec", meaning: "Starting one kernel from another." }),
  aRecord("person", "mike-rapoport", { name: "Mike Rapoport", otherNames: ["Mike"] }),
  aRecord("topic", "split", {
    title: "Splitting folios",
    question: "May folios be split?",
    raisedBy: "mike-rapoport",
    status: "open",
  }),
  aRecord("topic", "wait", { title: "Waiting", question: "Who waits for whom?", status: "answered" }),
  aRecord("meeting", "2025-01-27", { day: "2025-01-27", original: toOriginal(note), people: ["mike-rapoport"] }),
  aRecord("decision", "waits", {
    title: "One waits",
    statement: "One waits.",
    day: "2025-02-10",
    meeting: "2025-02-10",
  }),
  aRecord("kernel", "6.19", {
    version: "6.19",
    about: "The first with LUO.",
    formats: [{ component: "kho", reads: ["luo-session-v1"], writes: ["luo-session-v1"] }],
  }),
];
/** Made for each test: what is made while a file is read is held by none of its tests. */
const theIndex = (): SearchIndex => anIndex(...records);

describe("what is found", () => {
  it.each([
    ["a word of a text", "memory", ["terms/kho"]],
    ["a plural by its singular", "folio", ["topics/split", "meetings/2025-01-27"]],
    ["the beginning of a word", "memo", ["terms/kho"]],
    ["a word with a slip", "kexxec", ["terms/kexec", "terms/kho"]],
    ["a name in another spelling", "kexec handover", ["terms/kho"]],
    ["a state as it is written", "STOP_COPY", ["machines/luo-session"]],
    ["an error", "-EBUSY", ["machines/luo-session"]],
    ["a format", "luo-session-v1", ["kernels/6.19"]],
    ["a release", "6.19", ["kernels/6.19"]],
    ["an identifier that stands nowhere as a whole, by its parts", "group-files", ["machines/luo-session"]],
    ["an identifier with a slip in one part", "luo-sesion-v1", ["kernels/6.19"]],
    ["a guard", "nobody objects", ["machines/luo-session"]],
    ["a sentence of a note", "ünlike before", ["meetings/2025-01-27"]],
    ["a row of words, and not the same words elsewhere", '"one waits"', ["decisions/waits", "meetings/2025-01-27"]],
    ["a row of words that stand in every text", '"who waits for whom"', ["topics/wait"]],
    ["nothing", "…", []],
  ])("is %s: %s", (_, typed, ids) => {
    expect(idsOf(theIndex(), typed)).toEqual(ids);
  });

  it("goes from the longer beginning on while a query is typed", () => {
    expect(idsOf(theIndex(), "mike ra", { isTyping: true })[0]).toBe("people/mike-rapoport");
    expect(idsOf(theIndex(), "stop", { isTyping: true })).toEqual(["machines/luo-session"]);
  });

  it("is what has the title, before what only mentions it", () => {
    expect(idsOf(theIndex(), "kexec")[0]).toBe("terms/kexec");
    expect(find(theIndex(), "kexec").groups[0]?.hits[0]).toMatchObject({ isNamed: true });
  });

  it.each([
    ["kind:topic waits", ["topics/wait"]],
    ["kind:topic status:open", ["topics/split"]],
    ["by:mike", ["meetings/2025-01-27", "topics/split"]],
    ['by:"mike rapoport" kind:topic', ["topics/split"]],
    ["kind:decision kind:meeting after:2025-01", ["decisions/waits"]],
    ["waits before:2025-02-10", ["meetings/2025-01-27", "topics/wait"]],
  ])("is narrowed by %s", (typed, ids) => {
    expect([...idsOf(theIndex(), typed)].sort()).toEqual(ids);
  });

  it("is the newest first where nothing but a filter is asked for", () => {
    expect(idsOf(theIndex(), "kind:decision kind:meeting")).toEqual(["decisions/waits", "meetings/2025-01-27"]);
  });

  it("has most of many words, where nothing has all, and says so", () => {
    expect(find(theIndex(), "memory kexec xyzzy")).toMatchObject({ words: 3, wordsMet: 2, total: 1 });
    expect(find(theIndex(), "memory xyzzy")).toMatchObject({ words: 2, wordsMet: 1, total: 1 });
  });

  it("is a page of each kind, and how many there are", () => {
    const found = find(theIndex(), "waits", { limit: 1, passed: 0 });
    expect(found.groups.map(({ kind, total, hits }) => [kind, total, hits.length])).toContainEqual(["topic", 1, 1]);
    expect(idsOf(theIndex(), "kind:topic", { limit: 1, passed: 1 })).toHaveLength(1);
    expect(idsOf(theIndex(), "kind:topic", { limit: 5, passed: 7 })).toEqual([]);
  });
});

describe("a hit", () => {
  const hitOf = (typed: string) => find(theIndex(), typed).groups[0]?.hits[0];

  it("shows the sentence of the note, where it can be shown marked", () => {
    const [place] = hitOf("agreed ünlike")?.places ?? [];
    expect(place).toMatchObject({ label: "the note", text: "It was agreed, ünlike before, that one waits." });
    const { offset = 0, length = 0 } = place?.passage ?? {};
    expect(
      Buffer.from(note)
        .subarray(offset, offset + length)
        .toString()
        .trim(),
    ).toBe(place?.text);
    expect(place?.marks.map(({ start, end }) => place.text.slice(start, end))).toEqual(["agreed", "ünlike"]);
  });

  it("shows the step of a machine, and where it is on the page", () => {
    expect(hitOf("nobody objects")?.places).toEqual([
      {
        label: "transitions › freeze from outgoing",
        path: "/transitions/0",
        text: "freeze: outgoing → STOP_COPY; nobody objects",
        marks: [{ start: 30, end: 44 }],
      },
    ]);
  });

  it("says how each word was read, and where it stands", () => {
    expect(hitOf("kexec memori")?.reasons).toEqual([
      { typed: "kexec", reading: "exact", fields: ["also", "text"] },
      { typed: "memori", reading: "near", fields: ["text"] },
    ]);
  });

  it("shows three places of many, and says how many there are", () => {
    const facts = Array.from({ length: 9 }, (_, at) => ({ text: `Fact ${at} of the ledger.` }));
    const many = anIndex(aRecord("component", "ledger", { title: "Books", facts }));
    expect(find(many, "ledger").groups[0]?.hits[0]).toMatchObject({ places: { length: 3 }, placesFound: 9 });
  });

  it("shows a long text around what matches", () => {
    const text = `${"many words before it 😀 ".repeat(30)}needle${" and many after it 😀".repeat(12)}`;
    const long = anIndex(aRecord("term", "long", { title: "Long", meaning: text }));
    const [place] = find(long, "needle").groups[0]?.hits[0]?.places ?? [];
    expect(place?.text).toMatch(/^….*needle.*…$/);
    expect(place?.text.length).toBeLessThan(320);
    expect(place?.marks.map(({ start, end }) => place.text.slice(start, end))).toEqual(["needle"]);
  });
});

describe("where nothing is found", () => {
  it("says which titles and names are near", () => {
    expect(find(theIndex(), "waitzzng")).toMatchObject({ total: 0, near: ["Waiting"] });
  });

  it("says how much there would be without the filters", () => {
    expect(find(theIndex(), "memory kind:person")).toMatchObject({ total: 0, unfiltered: 1, near: [] });
  });

  it("knows an account by its name as well as by its id", () => {
    const accounts = [
      { id: "mr", name: "Mike Rapoport the second" },
      { id: "x1", name: "Nobody Else" },
    ];
    const find = (by: string) => findPeople(theIndex(), by, accounts);
    expect(find("mike")).toMatchObject({ value: new Set(["mike-rapoport", "mr"]) });
    expect(find("nobody else")).toMatchObject({ value: new Set(["x1"]) });
    expect(find("mr")).toMatchObject({ value: new Set(["mr"]) });
    expect(find("nobody elsa")).toMatchObject({
      failure: { message: expect.stringContaining("Nobody Else") as string },
    });
  });

  it("says whose name is near, where `by:` is nobody's", () => {
    const query = parseQuery("by:mika");
    expect(query.ok && search(theIndex(), query.value, { limit: 5 })).toEqual({
      ok: false,
      failure: { type: "bad-parameter", parameter: "q", message: expect.stringContaining("near it: Mike") as string },
    });
  });
});

describe("an index that follows", () => {
  const words = fc.constantFrom("kho", "kexec", "session", "folio", "luo-session-v1", "frozen", "memory", "-EBUSY");
  const texts = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(" "));
  const specs = fc.array(fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), texts, texts), { maxLength: 8 }), {
    minLength: 2,
    maxLength: 5,
  });
  let version = 0;
  const toRecords = (drafts: readonly (readonly [number, string, string])[]) => [
    ...new Map(
      drafts.map(([slug, title, meaning]) => {
        version += 1;
        return [slug, aRecord("term", `t-${slug}`, { title, meaning }, { number: version })];
      }),
    ).values(),
  ];

  it("answers as one that is built anew", () => {
    fc.assert(
      fc.property(specs, texts, (drafts, typed) => {
        const following = openSearchIndex();
        const all = drafts.map(toRecords);
        // A record may stay as it was.
        const [first = [], ...rest] = all;
        for (const some of [first, ...rest, first.slice(1), ...rest]) followSpec(following, toAnySpec(some));
        const anew = anIndex(...(rest.at(-1) ?? first));
        expect(find(following, typed)).toEqual(find(anew, typed));
        expect(following.documents.size).toBe(anew.documents.size);
      }),
    );
  });

  it("indexes again what has changed, and nothing else", () => {
    const following = anIndex(...records);
    expect(followSpec(following, toAnySpec(records))).toBe(0);
    const changed = aRecord("term", "kexec", { title: "Kexec", meaning: "A jump." }, { number: 2 });
    const others = records.filter(({ slug }) => slug !== "kexec" && slug !== "split");
    expect(followSpec(following, toAnySpec([...others, changed]))).toBe(2);
    expect(idsOf(following, "jump")).toEqual(["terms/kexec"]);
    expect(idsOf(following, "folios")).toEqual(["meetings/2025-01-27"]);
  });
});
