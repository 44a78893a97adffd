import { describe, expect, it } from "vitest";
import { openRequestCounts, type Answered } from "./request-counts.ts";

const answered = (url: string, more: Partial<Answered> = {}): Answered => ({
  method: "GET",
  url,
  status: 200,
  ms: 3,
  isAborted: false,
  ...more,
});

function countAll(requests: readonly Answered[]) {
  const counts = openRequestCounts();
  for (const request of requests) counts.count(request);
  const [total] = counts.measure();
  return (total?.values ?? []).map(({ labels, value }) => `${Object.values(labels).join(" ")}: ${value}`);
}

describe("requests are counted", () => {
  it.each([
    ["/api/v1/machines/luo-session?revision=1", "getRecord GET 200: 1"],
    ["/api/v1/nothing/like/it", "other API GET 200: 1"],
    ["/machines/luo-session", "/[kind]/[slug] GET 200: 1"],
    ["/proposals/17", "/proposals/[id] GET 200: 1"],
    ["/", "/ GET 200: 1"],
    ["/_next/static/chunks/a.js", "/_next GET 200: 1"],
    ["/register.git/HEAD", "/register.git GET 200: 1"],
    ["/icon.svg", "file GET 200: 1"],
    ["/wp-admin/setup/install.php", "other GET 200: 1"],
    ["/machines/%ff/..", "other GET 200: 1"],
    ["", "other GET 200: 1"],
  ])("by what answers them: %s", (url, counted) => {
    expect(countAll([answered(url)])).toEqual([counted]);
  });

  it("by method and status, and apart where the visitor went away", () => {
    expect(
      countAll([
        answered("/pairs"),
        answered("/pairs?kernel=6.19", { method: "HEAD" }),
        answered("/pairs", { method: "BREW", status: 405 }),
        answered("/pairs", { isAborted: true }),
        answered("/pairs"),
      ]),
    ).toEqual(["/pairs GET 200: 2", "/pairs GET aborted: 1", "/pairs HEAD 200: 1", "/pairs other 405: 1"]);
  });

  it("under no more names than there are pages and operations, whatever is asked for", () => {
    const made = Array.from({ length: 10_000 }, (_, number) => [
      answered(`/${number}`, { status: 404 }),
      answered(`/machines/${number}`, { status: 404 }),
      answered(`/a/b/c/d/${number}`, { status: 404 }),
      answered(`/api/v1/machines/${number}`, { status: 404 }),
      answered(`/api/v1/${number}/${number}/${number}`, { status: 404 }),
      answered(`/${"x".repeat(300)}${number}`, { method: `M${number}`, status: 404 }),
    ]).flat();
    expect(countAll(made)).toEqual([
      "/[kind] GET 404: 10000",
      "/[kind]/[slug] GET 404: 10000",
      "other GET 404: 10000",
      "getRecord GET 404: 10000",
      "other API GET 404: 10000",
      "/[kind] other 404: 10000",
    ]);
  });
});
