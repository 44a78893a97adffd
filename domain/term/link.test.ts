import { expect, it } from "vitest";
import { findTermByName, findTerms, toTermIndex } from "#domain/term/link.ts";
import { aRecord } from "#domain/test-builders.ts";

/** Made in each test, so that a mutant of how it is made is seen. */
const anIndex = () =>
  toTermIndex([
    aRecord("term", "kho", { title: "KHO", synonyms: ["Kexec HandOver"] }),
    aRecord("term", "kexec", { title: "kexec" }),
    aRecord("term", "live-update", { title: "live update" }),
    aRecord("term", "live-update-orchestrator", { title: "live update orchestrator" }),
    aRecord("term", "live", { title: "live" }),
    aRecord("term", "update", { title: "update" }),
    aRecord("term", "device-file", { title: "/dev/liveupdate" }),
    aRecord("term", "session-luo", { title: "session", scope: "LUO" }),
    aRecord("term", "session-fdbox", { title: "session", scope: "fdbox" }),
    aRecord("term", "freeze", { title: "freeze" }),
    aRecord("term", "freeze-vm", { title: "freeze", scope: "VMM" }),
    aRecord("term", "handle", { title: "handle", scope: "LUO" }),
    aRecord("term", "guest-a", { title: "guest" }),
    aRecord("term", "guest-b", { title: "guest" }),
    aRecord("term", "seal-late", { title: "Seal" }),
    aRecord("term", "seal-early", { title: "seal" }),
    aRecord("term", "park-early", { title: "Park" }),
    aRecord("term", "park-late", { title: "park" }),
    aRecord("term", "blank", { title: " reboot ", synonyms: [" /dev/mem"] }),
    aRecord("term", "signs", { title: "a-b+(c)" }),
    aRecord("term", "arrows", { title: "→", synonyms: ["v1"] }),
    aRecord("term", "letter", { title: "U" }),
    aRecord("term", "board", { title: "Review  Board", synonyms: ["plan B"] }),
  ]);

const words = (text: string, skip?: ReadonlySet<string>) =>
  findTerms(anIndex(), text, skip).map(({ start, end, slug }) => `${text.slice(start, end)} = ${slug}`);

it.each([
  { title: "takes the longest name that stands there", text: "a live update", found: ["live update = live-update"] },
  { title: "takes signs in a name as they are", text: "see a-b+(c) or a-bb", found: ["a-b+(c) = signs"] },
  { title: "finds a name that a line break parts", text: "a live\n  update", found: ["live\n  update = live-update"] },
  {
    title: "finds a name that a fixed blank parts",
    text: "a live\u00A0update",
    found: ["live\u00A0update = live-update"],
  },
  { title: "takes a combining mark for a part of the word", text: "kexec\u0301 and re\u0301kexec", found: [] },
  {
    title: "takes a shorter name where the longer one goes on otherwise",
    text: "live update orchestrators, live update orchestration, live orchestrator",
    found: ["live update orchestrators = live-update-orchestrator", "live update = live-update", "live = live"],
  },
  { title: "finds an ordinary word in any case", text: "Kexec starts", found: ["Kexec = kexec"] },
  { title: "finds an acronym only as it is written", text: "kho is not KHO", found: ["KHO = kho"] },
  {
    title: "finds a spelling with inner capitals only as it is written",
    text: "kexec handover",
    found: ["kexec = kexec"],
  },
  { title: "links each term once", text: "kexec and kexec", found: ["kexec = kexec"] },
  { title: "takes a plural for the word", text: "two kexecs", found: ["kexecs = kexec"] },
  { title: "leaves a part of a longer word alone", text: "kexecution, rekexec", found: [] },
  { title: "leaves parts of joined words alone", text: "pre-kexec, kexec-based, a.kexec, kexecs-x", found: [] },
  { title: "leaves a joined word alone where a text begins with it", text: "a-kexec", found: [] },
  { title: "leaves a sign inside of a word alone where a text begins with it", text: "a/dev/liveupdate", found: [] },
  { title: "takes no other ending for a plural", text: "live updated, live updatess", found: ["live = live"] },
  { title: "sees the end of a sentence as an end", text: "It was kexec. Then", found: ["kexec = kexec"] },
  {
    title: "finds a name that starts with a sign",
    text: "open /dev/liveupdate now",
    found: ["/dev/liveupdate = device-file"],
  },
  { title: "does not find a name whose sign is missing", text: "dev/liveupdate", found: [] },
  { title: "links nothing where only scoped meanings compete", text: "a session", found: [] },
  { title: "links nothing where several meanings without a scope compete", text: "a guest", found: [] },
  { title: "links the only meaning, also where it has a scope", text: "a handle", found: ["handle = handle"] },
  {
    title: "takes the first slug of names that differ in case alone",
    text: "a seal, a park",
    found: ["seal = seal-early", "park = park-early"],
  },
  { title: "finds a name that is written with blanks around it", text: "then reboot", found: ["reboot = blank"] },
  { title: "finds a sign behind such a blank", text: "/dev/mem", found: ["/dev/mem = blank"] },
  { title: "prefers the meaning without a scope", text: "freeze it", found: ["freeze = freeze"] },
  { title: "finds a single capital only as it is written", text: "u is not U", found: ["U = letter"] },
  { title: "finds words with capitals in any case", text: "the review board", found: ["review board = board"] },
  { title: "finds words that end in a capital in any case", text: "Plan b", found: ["Plan b = board"] },
  { title: "reads a spelling with a digit as a name", text: "V1 and v1", found: ["v1 = arrows"] },
])("$title", ({ text, found }) => {
  expect(words(text)).toEqual(found);
});

it("does not link inside what a longer name already covers, also where that is skipped", () => {
  expect(words("live update", new Set(["live-update"]))).toEqual([]);
});

it("finds a name that is to be used no more", () => {
  const index = toTermIndex([aRecord("term", "outgoing", { title: "outgoing kernel", deprecated: ["old kernel"] })]);
  expect(findTerms(index, "the old kernels").map(({ slug }) => slug)).toEqual(["outgoing"]);
  expect(findTermByName(index, "Old kernel")).toBe("outgoing");
});

it("finds a written-out name in any case, a synonym, and a slug", () => {
  expect(findTermByName(anIndex(), "Kexec")).toBe("kexec");
  expect(findTermByName(anIndex(), "kexec handover")).toBe("kho");
  expect(findTermByName(anIndex(), "Live\n update ")).toBe("live-update");
  expect(findTermByName(anIndex(), "session-luo")).toBe("session-luo");
  expect(findTermByName(anIndex(), "session")).toBeUndefined();
  expect(findTermByName(anIndex(), "→")).toBeUndefined();
  expect(findTermByName(anIndex(), "kexec reboot")).toBeUndefined();
});

it.each([
  ["regular plurals at its end and inside of it", "points of no return", "point of no return", "points of no return"],
  ["a plural in -es", "two switches", "switch", "switches"],
  ["a plural in -ies, and the name itself", "policies and a policy", "policy", "policies"],
  ["a hyphen for a blank", "the scratch-region", "scratch region", "scratch-region"],
  ["a blank that does not break", "a scratch\u00a0region", "scratch region", "scratch\u00a0region"],
  ["letters in two signs for one", "the re\u0301sume\u0301 step", "r\u00e9sum\u00e9 step", "re\u0301sume\u0301 step"],
  ["letters in one sign for two", "the r\u00e9sum\u00e9", "re\u0301sume\u0301", "r\u00e9sum\u00e9"],
])("finds %s", (_what, text, title, found) => {
  const index = toTermIndex([aRecord("term", "one", { title })]);
  expect(findTerms(index, text).map(({ start, end }) => text.slice(start, end))).toEqual([found]);
});

it.each(["a keyboard", "boys", "classy", "kexecs2"])("takes no other word for a plural: %s", (text) => {
  const index = toTermIndex(["key", "boi", "class", "kexec"].map((title) => aRecord("term", title, { title })));
  expect(findTerms(index, text)).toEqual([]);
});

it("finds a name that is written out in the plural", () => {
  const index = toTermIndex([
    aRecord("term", "session", { title: "Session" }),
    aRecord("term", "kho", { title: "KHO" }),
  ]);
  expect(["sessions", "Sessions", "khos", "sessio", "sessions too"].map((name) => findTermByName(index, name))).toEqual(
    ["session", "session", "kho", undefined, undefined],
  );
});
