import { describe, expect, it } from "vitest";
import { toAddress, toListenRefusal, toOpenRefusal, toSettingsRefusal } from "./started-by-hand.ts";

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
