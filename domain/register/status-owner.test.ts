import { describe, expect, it } from "vitest";
import { kindNames } from "#domain/register/reference.ts";
import { toStatus } from "#domain/register/spec.ts";
import { findStatusOwner, toOwnerWords } from "#domain/register/status-owner.ts";
import { aPassage, aRecord } from "#domain/test-builders.ts";

const nameOf = (slug: string) => ({ ada: "Ada Example", bo: "Bo Example" })[slug] ?? slug;
const wordsOf = (record: Parameters<typeof findStatusOwner>[0]) => {
  const owner = findStatusOwner(record);
  return owner && toOwnerWords(owner, nameOf);
};

it("is somebody's wherever a record has a status, and nobody's where it has none", () => {
  for (const kind of kindNames) {
    const record = aRecord(kind, "a") as Parameters<typeof findStatusOwner>[0]; // one record of each kind
    expect(findStatusOwner(record) === undefined, kind).toBe(toStatus(record) === undefined);
  }
});

describe("of a decision", () => {
  it.each(["agreed", "provisional", "acknowledged"] as const)("%s is the group's where the group decided", (status) => {
    expect(wordsOf(aRecord("decision", "d", { status }))).toBe("the group's");
  });

  it("is the people's who decided, and not the group's", () => {
    const deciders = { by: "people", people: ["ada", "bo"] } as const;
    expect(wordsOf(aRecord("decision", "d", { deciders: { ...deciders, people: [...deciders.people] } }))).toBe(
      "Ada Example's and Bo Example's position",
    );
  });

  it.each(["proposed", "disputed", "superseded", "withdrawn", "rejected"] as const)(
    "%s is the register's, whoever is to decide",
    (status) => {
      expect(wordsOf(aRecord("decision", "d", { status }))).toBe("the register's");
    },
  );
});

describe("of a topic", () => {
  const because = (...sources: ReturnType<typeof aPassage>[]) =>
    wordsOf(aRecord("topic", "t", { status: "moot", reason: { text: "gone", sources } }));

  it("is the group's where a decision answers it, or a note says that the group acknowledged it", () => {
    const positions = [{ id: "a", attribution: "group", stance: "acknowledgement", text: "yes" } as const];
    expect(wordsOf(aRecord("topic", "t", { status: "answered" }))).toBe("the group's");
    expect(wordsOf(aRecord("topic", "t", { status: "acknowledged", positions: [...positions] }))).toBe("the group's");
    expect(wordsOf(aRecord("topic", "t", { status: "acknowledged" }))).toBe("the register's");
    for (const other of [{ attribution: "unnamed" }, { stance: "position" }] as const) {
      const weaker = positions.map((position) => ({ ...position, ...other }));
      expect(wordsOf(aRecord("topic", "t", { status: "acknowledged", positions: weaker }))).toBe("the register's");
    }
  });

  it("is theirs who put it forward", () => {
    expect(wordsOf(aRecord("topic", "t", { status: "proposed", raisedBy: "ada" }))).toBe("Ada Example's position");
    expect(wordsOf(aRecord("topic", "t", { status: "proposed" }))).toBe("the register's");
  });

  it("that is moot is whose sentence gives the reason, and never the group's by what code became", () => {
    expect(because(aPassage("yes", "yes"))).toBe("the group's");
    expect(because(aPassage("yes", "yes", { speaker: "ada" }))).toBe("Ada Example's position");
    expect(because(aPassage("yes", "yes", { certainty: "inferred" }))).toBe("the register's");
    expect(because()).toBe("the register's");
    expect(because({ type: "url", url: "https://example.org/", certainty: "read" })).toBe("the register's");
    expect(wordsOf(aRecord("topic", "t", { status: "moot" }))).toBe("the register's");
  });

  it("that is deferred is whose sentence gives the reason, too", () => {
    const reason = { text: "later", sources: [aPassage("yes", "yes", { speaker: "ada" })] };
    expect(wordsOf(aRecord("topic", "t", { status: "deferred", reason }))).toBe("Ada Example's position");
  });

  it("that is open, or replaced, is the register's", () => {
    expect(wordsOf(aRecord("topic", "t"))).toBe("the register's");
    expect(wordsOf(aRecord("topic", "t", { status: "superseded" }))).toBe("the register's");
  });
});

describe("of an upgrade pair", () => {
  const position = (stance: "example" | "constraint") => [
    { id: "a", speaker: "ada", stance, text: "no" } as const,
    { id: "b", speaker: "ada", stance: "position", text: "still no" } as const,
  ];

  it("is theirs who spoke of it, as what they gave", () => {
    const standing = "not-intended";
    expect(wordsOf(aRecord("pair", "p", { standing, positions: position("example") }))).toBe("Ada Example's example");
    expect(wordsOf(aRecord("pair", "p", { standing, positions: position("constraint") }))).toBe(
      "Ada Example's position",
    );
  });

  it("is the register's where nobody is named who spoke of it", () => {
    const positions = [{ id: "a", stance: "position", text: "no" } as const];
    expect(wordsOf(aRecord("pair", "p", { positions }))).toBe("the register's");
  });

  it("is the guarantor's, or the group's where it decided", () => {
    expect(wordsOf(aRecord("pair", "p", { guarantor: { by: "downstream", name: "Example Cloud" } }))).toBe(
      "Example Cloud's",
    );
    expect(wordsOf(aRecord("pair", "p", { guarantor: { by: "upstream" } }))).toBe("upstream's");
    expect(wordsOf(aRecord("pair", "p", { guarantor: { by: "upstream" }, decision: "d" }))).toBe("the group's");
    expect(wordsOf(aRecord("pair", "p", { guarantor: { by: "nobody" } }))).toBe("the register's");
    expect(wordsOf(aRecord("pair", "p", { downstream: "cloud", decision: "d" }))).toBe("cloud's");
  });
});

it("of a machine or a term is the group's once it is agreed, and no sooner", () => {
  expect(wordsOf(aRecord("machine", "m", { standing: "agreed" }))).toBe("the group's");
  expect(wordsOf(aRecord("term", "t", { standing: "agreed" }))).toBe("the group's");
  expect(wordsOf(aRecord("machine", "m", { standing: "proposed" }))).toBe("the register's");
});
