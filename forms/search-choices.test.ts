import { expect, it } from "vitest";
import { searchChoices } from "#forms/search-choices.ts";

const choices = [
  { slug: "kho", title: "Kexec handover" },
  { slug: "luo", title: "Live update orchestrator" },
  { slug: "memfd", title: "Memory files, kept over kexec" },
];
const find = (typed: string) => searchChoices(choices, typed).map(({ slug }) => slug);

it("finds a record by its slug and by words of its title, in any order", () => {
  expect(find("luo")).toEqual(["luo"]);
  expect(find("update LIVE")).toEqual(["luo"]);
  expect(find("nothing such")).toEqual([]);
});

it("puts first what begins with what was typed", () => {
  expect(find("kexec")).toEqual(["kho", "memfd"]);
  expect(find("mem")).toEqual(["memfd"]);
});

it("shows all of them before anything is typed", () => {
  expect(find(" ")).toEqual(["kho", "luo", "memfd"]);
});
