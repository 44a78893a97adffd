import { expect, it } from "vitest";
import { toStorageProblem } from "#server/store/storage-failure.ts";
import { aDatabase } from "#server/store/test-builders.ts";

it("says that the disk is full where SQLite says so, whoever wraps it", () => {
  const error = new Error("SQLITE_FULL: database or disk is full");
  expect(toStorageProblem(error)?.what).toBe("room on the disk of the database, so nothing was changed");
  expect(toStorageProblem(new Error("a query failed", { cause: error }))?.what).toContain("room on the disk");
  expect(toStorageProblem({ meta: { driverAdapterError: { cause: { originalCode: "53100" } } } })?.what).toContain(
    "room",
  );
});

it("takes nothing else for it, least of all what the rules of the tables refuse", async () => {
  const database = await aDatabase();
  const refused = await database.$executeRaw`DELETE FROM "Register"`.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Error);
  expect([refused, new TypeError("x is not a function"), "SQLITE_FULL", undefined].map(toStorageProblem)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
