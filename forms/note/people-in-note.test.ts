import { describe, expect, it } from "vitest";
import type { KnownPerson } from "#domain/note/people.ts";
import { findSpeaker, listNamedPeople } from "#forms/note/people-in-note.ts";

const aPerson = (name: string, ...otherNames: string[]): KnownPerson => ({
  slug: name.toLowerCase().replaceAll(" ", "-"),
  name,
  otherNames,
});
const people = [
  aPerson("Mike Rapoport", "Mike"),
  aPerson("David Matlack", "David"),
  aPerson("David Woodhouse"),
  aPerson("Jork Loeser"),
  aPerson("Greg Kroah-Hartman", "gregkh (on lists)"),
];

function read(text: string, ...words: string[]) {
  const { certain, perhaps, unknown } = listNamedPeople(text, people, words);
  return [certain.map(({ name }) => name), perhaps.map(({ word, person }) => `${word}: ${person.name}`), unknown];
}

describe("whom a note names", () => {
  it.each([
    { title: "by a name that only one has", text: "Mike noted it.", found: [["Mike Rapoport"], [], []] },
    { title: "by a name over two lines", text: "David\n  Woodhouse asked.", found: [["David Woodhouse"], [], []] },
    {
      title: "perhaps, by a name that two could have",
      text: "David asked.",
      found: [[], ["David: David Matlack", "David: David Woodhouse"], []],
    },
    {
      title: "surely, where one of the two is named in full",
      text: "David Matlack asked. David went on.",
      found: [["David Matlack"], [], []],
    },
    { title: "perhaps, by a first name", text: "Jork asked.", found: [[], ["Jork: Jork Loeser"], []] },
    { title: "by a name with signs", text: "Greg Kroah-Hartman left.", found: [["Greg Kroah-Hartman"], [], []] },
    { title: "not by a word that holds a name", text: "Mikes and Jorking.", found: [[], [], []] },
    {
      title: "as somebody new, without words that only begin a sentence",
      text: "Also Ann-Marie O’Neil asked Mike. On Monday, January 27, Next Week. Then Zoë Ünal left.",
      found: [["Mike Rapoport"], [], ["Ann-Marie O’Neil", "Zoë Ünal"]],
    },
  ])("$title", ({ text, found }) => {
    expect(read(text)).toEqual(found);
  });

  it("never where the register calls something so", () => {
    expect(read("Confidential Computing is in scope.", "Confidential computing use cases")[2]).toEqual([]);
  });

  it("takes no time for a long note", () => {
    const start = performance.now();
    read("Ab Cd-Ef ' - ".repeat(20_000));
    read("A".repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

it.each([
  ["Mike Rapoport noted there are layers.", "mike-rapoport"],
  ["(Mike noted so.)", "mike-rapoport"],
  ["David noted so.", undefined],
  ["Mikes noted so.", undefined],
  ["It was Mike who noted so.", undefined],
])("“%s” is said by %s", (sentence, slug) => {
  expect(findSpeaker(sentence, people)?.slug).toBe(slug);
});
