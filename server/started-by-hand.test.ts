import { describe, expect, it } from "vitest";
import {
  toAddress,
  toHeldBackWarning,
  toProposalNote,
  toListenRefusal,
  toOpenRefusal,
  toSettingsRefusal,
} from "./started-by-hand.ts";

const problem = { file: "terms/luo.md", line: 4, path: "/colour", message: "unknown field `colour`" };

describe("a refusal to start", () => {
  it("names each setting that is wrong on a line of its own", () => {
    expect(
      toSettingsRefusal(['PORT must be a port number; it is "x"', 'HOST must be a host; it is ""']).split("\n"),
    ).toHaveLength(3);
  });

  it("names file and line of content as seen from where the person is", () => {
    const told = toOpenRefusal(
      { type: "content", problems: [problem] },
      "/home/ada/register/content",
      "/home/ada/register",
    );
    expect(told).toContain("\ncontent/terms/luo.md:4 /colour unknown field `colour`\n");
  });

  it("names content in another place by its whole path", () => {
    const told = toOpenRefusal({ type: "content", problems: [problem] }, "/srv/content", "/home/ada/register");
    expect(told).toContain("\n/srv/content/terms/luo.md:4 ");
  });

  it("passes on what is the matter with the database", () => {
    const told = toOpenRefusal({ type: "database", message: "x.db is damaged; restore a backup" }, "/c", "/");
    expect(told).toBe("concordance does not start: x.db is damaged; restore a backup");
  });

  it("tells a port that is taken from a host that is not here", () => {
    const inUse = Object.assign(new Error("listen EADDRINUSE"), { code: "EADDRINUSE" });
    const notHere = Object.assign(new Error("getaddrinfo ENOTFOUND nowhere"), { code: "ENOTFOUND" });
    expect(toListenRefusal("127.0.0.1", 3000, inUse)).toContain("port 3000 on 127.0.0.1 is in use");
    expect(toListenRefusal("nowhere", 3000, notHere)).toContain("check HOST and PORT");
  });
});

it.each([
  { host: "127.0.0.1", address: "http://127.0.0.1:3000" },
  { host: "0.0.0.0", address: "http://127.0.0.1:3000" },
  { host: "::1", address: "http://[::1]:3000" },
])("finds a server on $host at $address", ({ host, address }) => {
  expect(toAddress(host, 3000)).toBe(address);
});

describe("a file that was held back", () => {
  it("is named with both versions and the way to merge them", () => {
    const held = { kind: "term", slug: "kho", file: "changed", imported: 1, current: 3 } as const;
    expect(toHeldBackWarning(held)).toBe(
      "terms/kho.md was changed, and `terms/kho` has moved on in the register from version 1 to 3; it stays as it is. To merge the two: npm run content:import -- --propose",
    );
    expect(toHeldBackWarning({ ...held, imported: undefined })).toContain(
      "`terms/kho` was made in the register and is at version 3",
    );
  });
});

it("says of a file that nobody could accept why, and what stays", () => {
  const held = { kind: "decision", slug: "go", file: "changed", imported: 1, current: 1, refusals: ["no"] } as const;
  expect(toHeldBackWarning(held)).toBe(
    "decisions/go.md was changed, and nobody could accept it: no. `decisions/go` stays at version 1",
  );
  expect(toHeldBackWarning({ ...held, current: undefined })).toMatch(/It is not proposed$/);
});

it.each([
  {
    state: "open",
    isNews: true,
    says: "1 updated. Nothing of it holds yet: it is proposed as proposal 4, http://a/proposals/4",
  },
  {
    state: "last-call",
    isNews: false,
    says: "1 updated. Nothing of it holds yet: it waits as proposal 4, http://a/proposals/4",
  },
  {
    state: "rejected",
    isNews: false,
    says: "the group rejected what the files say (proposal 4, http://a/proposals/4); it is not proposed again until they change",
  },
  {
    state: "withdrawn",
    isNews: true,
    says: "the files say again what the register says; proposal 4, http://a/proposals/4 is withdrawn",
  },
] as const)("tells where changed content went: $state", ({ state, isNews, says }) => {
  expect(toProposalNote({ message: "1 updated.", proposal: { id: 4, state, isNews } }, "http://a")).toBe(says);
  expect(toProposalNote({ message: "nothing changed" }, "http://a")).toBeUndefined();
});
