import { describe, expect, it } from "vitest";
import { listAddresses } from "#server/http/page-tree.ts";
import { findSharedAddress } from "./shared-address.ts";

const find = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  findSharedAddress({ method, url, headers });

describe("an answer is shared", () => {
  it.each([
    "/",
    "/?revision=2",
    "/machines",
    "/machines/luo-session?against=1",
    "/machines/luo-session/versions/12",
    "/proposals/7",
    "/difference?from=1&to=v1.0",
    "/docs/api",
    "/search",
    "/api/v1",
    "/api/v1/spec?revision=1",
    "/api/v1/machines/luo-session/versions/1.rv.dot",
  ])("at %s, for whoever says nothing of themselves", (url) => {
    expect(find(url)).toBe(url);
    expect(find(url, {}, "HEAD")).toBe(url);
    expect(find(url, { cookie: "theme=dark", "user-agent": "x", accept: "text/html" })).toBe(url);
  });

  it.each([
    "/account",
    "/accounts",
    "/audit",
    "/admin/status",
    "/metrics",
    "/signin",
    "/invitation",
    "/propose",
    "/machines/new",
    "/machines/new/versions/1",
    "/machines/luo-session/propose",
    "/machines/luo-session/replay",
    "/proposals/7/edit",
    "/reset?token=x",
    "/set-up",
    "/api/auth/session",
    "/_next/static/chunks/a.js",
    "/nothing",
    "/machines/%6Cuo-session",
    "/search?q=kexec",
    "/api/v1/search",
    "/api/v1/search?q=kexec",
    "/api/v1/./spec",
    "/api/v1/../../set-up",
    "/api/v1/spec/..",
    "/machines//luo-session",
    "/MACHINES",
  ])("not at %s", (url) => {
    expect(find(url)).toBeUndefined();
  });

  it.each([
    ["cookie", "a=b; next-auth.session-token=x"],
    ["cookie", "__Secure-next-auth.session-token=x"],
    ["cookie", "__Host-concordance.known-browser=x"],
    ["authorization", "Bearer x"],
    ["rsc", "1"],
    ["next-router-state-tree", "x"],
    ["next-router-prefetch", "1"],
    ["next-action", "x"],
    ["x-nextjs-data", "1"],
    ["x-middleware-subrequest", "x"],
  ])("not with a header `%s: %s`", (name, value) => {
    expect(find("/machines", { [name]: value })).toBeUndefined();
  });

  it("not with another method, nor with the parameter of Next's own scripts", () => {
    for (const method of ["POST", "PUT", "OPTIONS", "DELETE"]) expect(find("/machines", {}, method)).toBeUndefined();
    expect(find("/api/v1/editions/v1.0.tar.gz")).toBeUndefined();
    expect(find("/api/v1/pairs.csv?arch=x86_64")).toBeUndefined();
    expect(find("/machines?_rsc=1")).toBeUndefined();
    expect(find("/machines?a=1&_rsc=1")).toBeUndefined();
  });
});

it("is decided of each page: a new one is its reader's alone until it is named", () => {
  const toExample = (address: string) =>
    address
      .replace("[kind]", "machines")
      .replace(/\[(?:slug|tag)\]/, "luo-session")
      .replace(/\[(?:number|id)\]/, "1");
  const shared = listAddresses("page.tsx").filter((address) => find(toExample(address)) !== undefined);
  expect([...shared].sort()).toEqual([
    "/",
    "/[kind]",
    "/[kind]/[slug]",
    "/[kind]/[slug]/versions/[number]",
    "/charter",
    "/difference",
    "/docs/api",
    "/docs/properties",
    "/editions",
    "/editions/[tag]",
    "/findings",
    "/meetings/next",
    "/pairs",
    "/pairs/path",
    "/proposals",
    "/proposals/[id]",
    "/search",
  ]);
});
