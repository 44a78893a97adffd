import { describe, expect, it } from "vitest";
import { defineFindPeople, type KnownPerson, type Named } from "#domain/note/people.ts";

const aPerson = (name: string, ...otherNames: string[]): KnownPerson => ({
  slug: name.toLowerCase().replaceAll(" ", "-"),
  name,
  otherNames,
});
const people = [
  aPerson("Mike Rapoport"),
  aPerson("David Matlack", "David"),
  aPerson("David Woodhouse"),
  aPerson("Greg Kroah-Hartman", "gregkh"),
  aPerson("The organiser"),
];
const toWho = ({ word, slug, possible }: Named): string => `${word}: ${slug ?? `one of [${possible.join(", ")}]`}`;
const find = (note: string, names: readonly string[] = []) =>
  defineFindPeople([note], people, new Set(names))(0)(note).map(({ named }) => toWho(named));

describe("whom a name means", () => {
  it.each([
    { title: "is said where nobody else has it", note: "Mike left.", found: ["Mike: mike-rapoport"] },
    { title: "is said of another name", note: "gregkh left.", found: ["gregkh: greg-kroah-hartman"] },
    {
      title: "is asked where two have it",
      note: "David left.",
      found: ["David: one of [david-matlack, david-woodhouse]"],
    },
    {
      title: "is said where the note names only one of them in full",
      note: "David Woodhouse asked. David left.",
      found: ["David Woodhouse: david-woodhouse", "David: david-woodhouse"],
    },
    {
      title: "is asked where the note names both in full",
      note: "David Woodhouse and David Matlack met. David left.",
      found: [
        "David Woodhouse: david-woodhouse",
        "David Matlack: david-matlack",
        "David: one of [david-matlack, david-woodhouse]",
      ],
    },
    {
      title: "is asked where the note names somebody else in full",
      note: "Mike Smith asked. Mike left.",
      found: ["Mike Smith: one of []", "Mike: one of [mike-rapoport]"],
    },
    { title: "is not said of words that hold it", note: "Mikes and Mike-Ann left.", found: [] },
    { title: "is found over a line break", note: "Mike\n  Rapoport left.", found: ["Mike Rapoport: mike-rapoport"] },
    { title: "is not sought in an article", note: "The end.", found: [] },
  ])("$title", ({ note, found }) => {
    expect(find(note)).toEqual(found);
  });

  it("is asked before the section in which the note names one of them in full, and said from there on", () => {
    const sections = ["David left.", "David asked. David Woodhouse answered.", "David left."];
    const findIn = defineFindPeople(sections, people, new Set());
    const said = sections.map((text, section) => findIn(section)(text).map(({ named }) => toWho(named))[0]);
    expect(said).toEqual([
      "David: one of [david-matlack, david-woodhouse]",
      "David: david-woodhouse",
      "David: david-woodhouse",
    ]);
  });

  it("is nobody of the register where the note has a name that it does not", () => {
    expect(find("Zoe left.", ["Zoe"])).toEqual(["Zoe: one of []"]);
  });

  it("is nobody where nobody is known", () => {
    expect(defineFindPeople(["Mike left."], [], new Set())(0)("Mike left.")).toEqual([]);
  });
});
