import { describe, expect, it } from "vitest";
import { parseTarget } from "#api/match.ts";

const base = "https://register.example.org";
const parse = (path: string, query = "") => parseTarget(path, new URLSearchParams(query), base);

describe("parseTarget", () => {
  it.each([
    { path: "/api/v1", row: "/api/v1", params: {} },
    { path: "/api/v1/spec", row: "/api/v1/spec", params: {} },
    { path: "/api/v1/people", row: "/api/v1/{collection}", params: { collection: "person" } },
    {
      path: "/api/v1/kernels/6.12",
      row: "/api/v1/{collection}/{slug}",
      params: { collection: "kernel", slug: "6.12" },
    },
    {
      path: "/api/v1/machines/kho-finalize-6.16",
      row: "/api/v1/{collection}/{slug}",
      params: { collection: "machine", slug: "kho-finalize-6.16" },
    },
    {
      path: "/api/v1/machines/kho-finalize-6.16.svg",
      row: "/api/v1/machines/{slug}.svg",
      params: { slug: "kho-finalize-6.16" },
    },
    {
      path: "/api/v1/machines/luo%2Dsession/versions/2.mmd",
      row: "/api/v1/machines/{slug}/versions/{version}.mmd",
      params: { slug: "luo-session", version: 2 },
    },
    {
      path: "/api/v1/machines/.svg",
      row: "/api/v1/{collection}/{slug}",
      params: { collection: "machine", slug: ".svg" },
    },
    { path: "/api/v1/schemas/machine-list", row: "/api/v1/schemas/{name}", params: { name: "machine-list" } },
  ])("reads $path", ({ path, row, params }) => {
    const target = parse(path);
    expect(target.ok && { row: target.value.row.path, params: target.value.params }).toEqual({ row, params });
  });

  it.each([
    { path: "/api/v1/machinez", hint: "near it: machines" },
    { path: "/api/v1/machines/x/versions/0", hint: "versions are numbered 1, 2, 3" },
    { path: "/api/v1/machines/x/versions/01", hint: "versions are numbered 1, 2, 3" },
    { path: "/api/v1/machines/x/versions/1.pdf", hint: "versions are numbered 1, 2, 3" },
    { path: "/api/v1/schemas/machines", hint: "near it: machine" },
    { path: "/api/v1/a/b/c/d/e", hint: `${base}/api/v1 lists every address` },
    { path: "/api/v1/%E0%A4%A", hint: `${base}/api/v1 lists every address` },
    { path: "/api/v1/__proto__", hint: "there are: charter" },
    { path: "/api/v1/schemas/constructor", hint: "there are: entry" },
  ])("finds nothing at $path and says what is there", ({ path, hint }) => {
    const target = parse(path);
    expect(!target.ok && target.failure).toMatchObject({ type: "not-found", hint: expect.stringContaining(hint) });
  });

  it("reads the revision", () => {
    expect(parse("/api/v1/spec", "revision=12")).toMatchObject({ value: { query: { revision: 12 } } });
    expect(parse("/api/v1/spec")).toMatchObject({ value: { query: {} } });
  });

  it.each(["revision=", "revision=0", "revision=-1", "revision=1.5", "revision=1e3", "revision=01", "revision=newest"])(
    "refuses ?%s and names the parameter",
    (query) => {
      expect(parse("/api/v1/spec", query)).toMatchObject({ failure: { type: "bad-parameter", parameter: "revision" } });
    },
  );

  it("refuses a parameter that is given twice, even with one value", () => {
    expect(parse("/api/v1/spec", "revision=1&revision=1")).toMatchObject({
      failure: { parameter: "revision", message: "is given more than once; give it once" },
    });
  });

  it("refuses a parameter it does not know, so that a misspelling is not answered with the newest", () => {
    expect(parse("/api/v1/spec", "revison=1")).toMatchObject({
      failure: { parameter: "revison", message: "is not a parameter of this address; it has revision, on" },
    });
    expect(parse("/api/v1/schemas/spec", "revision=1")).toMatchObject({
      failure: { parameter: "revision", message: "is not a parameter of this address; it has none" },
    });
  });

  it("gives two spellings of an address one key, and two addresses two", () => {
    const keyOf = (path: string) => {
      const target = parse(path);
      return target.ok ? target.value.key : "none";
    };
    expect(keyOf("/api/v1/machines/luo%2Dsession")).toBe(keyOf("/api/v1/machines/luo-session"));
    const against = (version: number) => {
      const target = parse("/api/v1/machines/a/versions/3/difference", `against=${version}`);
      return target.ok ? target.value.key : "none";
    };
    expect(against(1)).not.toBe(against(2));
    expect(keyOf("/api/v1/machines/a%2Fversions")).not.toBe(keyOf("/api/v1/machines/a/versions"));
  });

  it("echoes no more of a huge address than fits a sentence", () => {
    const target = parse(`/api/v1/${"x".repeat(3_000)}`);
    expect(!target.ok && target.failure.type === "not-found" && target.failure.what.length).toBeLessThan(200);
  });
});
