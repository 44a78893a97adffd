import { describe, expect, it } from "vitest";
import { toOriginal } from "#domain/meeting/original.ts";
import { toDocument } from "#domain/search/document.ts";
import { aRecord } from "#domain/test-builders.ts";

const repository = {
  type: "repository",
  repository: "https://git.example.org/linux",
  path: "kernel/luo.c",
  commit: "637315cb00112233445566778899aabbccddeeff",
  certainty: "read",
} as const;

/** `label @path: text`, with what it is beside. */
const placesOf = (record: Parameters<typeof toDocument>[0]) =>
  toDocument(record).places.map(
    ({ label, path, text, item, isAround }) =>
      `${label} @${path}: ${text}${item === undefined ? "" : ` [${item}]`}${isAround ? " (around)" : ""}`,
  );

describe("what can be found of a record", () => {
  it("is its texts, sentence by sentence and as plain words", () => {
    const term = aRecord("term", "kho", {
      title: "KHO",
      meaning: "Keeps **memory** over [kexec](/terms/kexec). It began small! (6.16 had it first.) so it is.",
      scope: "the field",
    });
    expect(placesOf(term)).toEqual([
      "scope @/scope: the field",
      "meaning @/meaning: Keeps memory over kexec.",
      "meaning @/meaning: It began small!",
      "meaning @/meaning: (6.16 had it first.) so it is.",
    ]);
  });

  it("is its title, its address and its other spellings by name, and no status among its places", () => {
    const term = aRecord("term", "kho", {
      title: "KHO",
      synonyms: ["Kexec Handover"],
      deprecated: ["stash"],
      meaning: "Keeps.",
      type: "component",
    });
    expect(toDocument(term)).toMatchObject({
      id: "terms/kho",
      kind: "term",
      title: "KHO",
      status: "draft",
      also: ["kho", "Kexec Handover", "stash"],
    });
    expect(placesOf(term).join("\n")).not.toMatch(/draft|component/);
    expect(toDocument(aRecord("kernel", "6.19", { version: "6.19.0" })).also).toEqual(["6.19", "6.19.0"]);
    expect(toDocument(aRecord("person", "ada", { name: "Ada", otherNames: ["Adi"] })).also).toEqual(["ada", "Adi"]);
  });

  it("is each step and each refusal of a machine as people write them, under its own name", () => {
    const machine = aRecord("machine", "light", {
      summary: "A lamp.",
      states: [{ id: "off", description: "It is *dark*.", sources: [repository] }, { id: "on" }],
      transitions: [
        { from: "off", event: "press", to: "on", kind: "forward", guard: "there is **power**", sources: [repository] },
        { from: "on", event: "release", to: "off", kind: "rollback" },
      ],
      rejections: [{ state: "on", event: "press", result: "-EBUSY", when: "it is on" }],
      properties: [{ id: "ends", formula: "AG EF off", text: "It can be off.", standing: "proposed" }],
    });
    const places = placesOf(machine);
    expect(places).toEqual(
      expect.arrayContaining([
        "summary @/summary: A lamp.",
        "initial @/initial: off",
        "states › off @/states/0: It is dark. [off]",
        "states › off @/states/0: https://git.example.org/linux; kernel/luo.c (around)",
        "states › on @/states/1: on [on]",
        "events › press @/events/0: press [press]",
        "transitions › press from off @/transitions/0: press: off → on; there is power",
        "transitions › press from off @/transitions/0: https://git.example.org/linux; kernel/luo.c (around)",
        "transitions › release from on @/transitions/1: release: on → off",
        "rejections › press in on @/rejections/0: press in on; it is on; -EBUSY",
        "properties › ends @/properties/0: AG EF off; It can be off. [ends]",
      ]),
    );
    expect(places.filter((place) => place.startsWith("states › on"))).toHaveLength(1);
    const { identifiers } = toDocument(machine);
    expect(identifiers).toEqual(expect.arrayContaining(["off", "on", "press", "release", "-EBUSY", "ends"]));
    expect(identifiers, "a name has no blank in it").not.toContain("AG EF off");
    const named = toDocument(machine).places.find(({ item }) => item === "off");
    expect(named?.sequence, "its name can be found with its text").toMatch(/off.*dark/);
  });

  it("is what it points to and rests on beside it, as that is called, and not as its own words", () => {
    const kernel = aRecord("kernel", "6.19", {
      formats: [{ component: "kho", reads: ["kho-v1", "kho-v2"], writes: ["kho-v2"], sources: [repository] }],
      sources: [
        { type: "url", url: "https://example.org/a", title: "News of LUO", certainty: "excerpt", note: "seen once" },
        repository,
      ],
    });
    expect(placesOf(kernel)).toEqual(
      expect.arrayContaining([
        "formats › kho @/formats/0: kho-v1; kho-v2; kho-v2",
        "formats › kho @/formats/0: kho, https://git.example.org/linux; kernel/luo.c (around)",
        "source @/sources/0: News of LUO; seen once (around)",
        "source @/sources/1: https://git.example.org/linux; kernel/luo.c (around)",
      ]),
    );
    expect(toDocument(kernel).identifiers).toEqual(expect.arrayContaining(["kho-v1", "kho-v2"]));
    expect(toDocument(kernel).identifiers, "that is the name of another record").not.toContain("kho");
  });

  it("is the beginning of a text that nobody could read at a glance", () => {
    const [long] = toDocument(aRecord("term", "kho", { meaning: "a".repeat(1_001) })).places.filter(
      ({ path }) => path === "/meaning",
    );
    expect(long?.text).toBe(`${"a".repeat(1_000)}…`);
    expect(placesOf(aRecord("term", "kho", { meaning: "a".repeat(1_000) }))).toContain(
      `meaning @/meaning: ${"a".repeat(1_000)}`,
    );
  });

  it("is who is named in it, once, and the day that it speaks of", () => {
    const topic = aRecord("topic", "split", {
      raisedBy: "ada",
      positions: [
        { id: "yes", speaker: "ada", attribution: "named", stance: "position", text: "Yes." },
        { id: "no", speaker: "bo", attribution: "named", stance: "position", text: "No." },
      ],
      related: ["terms/kho", "people/cy"],
    });
    expect([...toDocument(topic).people].sort()).toEqual(["ada", "bo", "cy"]);
    expect(placesOf(topic)).toEqual(
      expect.arrayContaining([
        "positions › yes @/positions/0: Yes. [yes]",
        "positions › yes @/positions/0: ada (around)",
        "related @/related: terms/kho, people/cy (around)",
      ]),
    );
    const at = { at: "2026-05-04T10:00:00.000Z" };
    expect(toDocument(aRecord("decision", "one", { day: "2025-02-10" }, at)).day).toBe("2025-02-10");
    expect(toDocument(aRecord("action", "two", { meeting: "2025-02-24-evening" }, at)).day).toBe("2025-02-24");
    expect(toDocument(aRecord("term", "three", {}, at)).day).toBe("2026-05-04");
  });

  it("is each sentence of a note where it can be cited, under its section where there are some", () => {
    const text = "Hi all.\n\nMike  noted\nthat it waits. It was ünlike.\n";
    const original = toOriginal(text);
    const passagesOf = (sections: readonly { number: number; title: string; offset: number; length: number }[]) =>
      toDocument(aRecord("meeting", "2025-01-27", { original, sections: [...sections] }))
        .places.filter(({ path }) => path === "/original")
        .map(({ label, text: said, passage }) => [
          label,
          said,
          Buffer.from(text)
            .subarray(passage?.offset, (passage?.offset ?? 0) + (passage?.length ?? 0))
            .toString()
            .trimEnd(),
        ]);
    expect(passagesOf([])).toEqual([
      ["the note", "Hi all.", "Hi all."],
      ["the note", "Mike noted that it waits.", "Mike  noted\nthat it waits."],
      ["the note", "It was ünlike.", "It was ünlike."],
    ]);
    const start = Buffer.byteLength("Hi all.\n\n");
    const section = { number: 0, title: "Waiting", offset: start, length: original.bytes - start };
    expect(passagesOf([section]).map(([label, said]) => `${label}: ${said}`)).toEqual([
      "the note › Waiting: Mike noted that it waits.",
      "the note › Waiting: It was ünlike.",
    ]);
    expect(toDocument(aRecord("meeting", "2025-01-27")).places.some(({ path }) => path === "/original")).toBe(false);
  });
});
