import { expect, it } from "vitest";
import { toCanonicalJson, toSha256, type Json } from "#domain/register/record/canonical.ts";
import { aBody } from "#domain/test-builders.ts";
import { openLatelyRead } from "#server/store/lately-read.ts";
import { toVersion } from "#server/store/rows.ts";

it("reads a text once, until others have pushed it out", () => {
  const read: string[] = [];
  const findRead = openLatelyRead<object>(2);
  const ask = (hash: string) =>
    findRead(hash, () => {
      read.push(hash);
      return {};
    });
  expect(ask("a")).toBe(ask("a"));
  ask("b");
  ask("a");
  ask("c");
  ask("a");
  expect(read).toEqual(["a", "b", "c"]);
  ask("b");
  expect(read).toEqual(["a", "b", "c", "b"]);
});

it("gives two readers of a version of a machine one body, so that it is searched once", () => {
  const body = toCanonicalJson(aBody("machine") as unknown as Json); // a body is plain data
  const row = {
    ...{ kind: "machine", slug: "lamp", number: 1, revisionNumber: 1, hash: toSha256(body), body },
    ...{ retired: false, author: "ada", message: "", proposalId: 1, at: "2025-01-27T00:00:00.000Z" },
  };
  expect(toVersion(row).body).toBe(toVersion({ ...row, slug: "other" }).body);
});
