import { expect, it } from "vitest";
import { noNotes } from "#domain/edition/notes.ts";
import { ok } from "#domain/result.ts";
import { anEdition } from "#domain/test-builders.ts";
import { compareForPage, compareRevisions } from "#server/register/compare-revisions.ts";

const asked: string[] = [];
const register = {
  today: () => "2025-03-01",
  revisionOn: (day: string) => Promise.resolve(day < "2025-02-01" ? undefined : 4),
  editions: {
    named: () => Promise.resolve([anEdition({ tag: "v1.0", revision: 2 }), anEdition({ tag: "v2.0", revision: 6 })]),
    between: (since: number, revision: number) => {
      asked.push(`${since} ${revision}`);
      return Promise.resolve(ok(noNotes));
    },
  },
};
const show = (from: readonly string[], to: readonly string[]) => compareForPage(register, { from, to }, 5);

it("compares an edition with the end of a day", async () => {
  const compared = await compareRevisions(register, { from: "v1.0", to: "2025-02-10" }, 5);
  expect(compared).toMatchObject({ value: { from: { revision: 2, as: "edition" }, to: { revision: 4, as: "day" } } });
  expect(asked).toEqual(["2 4"]);
});

it("asks for nothing where the address does not, and for all since the beginning where it leaves both open", async () => {
  expect(await show([], [])).toMatchObject({ compared: undefined, refusal: undefined });
  expect(await show([""], [""])).toMatchObject({ compared: { from: { revision: 0 }, to: { revision: 5 } } });
});

it("names only the editions up to the revision that is looked at", async () => {
  expect((await show([], [])).editions.map(({ tag }) => tag)).toEqual(["v1.0"]);
  expect((await show(["v2.0"], [])).refusal).toMatch(/^From must be the number of a revision/);
});

it("says what is wrong, and offers the two exchanged only where that mends it", async () => {
  expect(await show(["4"], ["v1.0"])).toMatchObject({
    refusal: "From is revision 4, which is later than 2, to which it is compared; exchange the two.",
    exchanged: "/difference?from=v1.0&to=4",
  });
  expect(await show(["4"], ["v1.1"])).toMatchObject({ exchanged: undefined });
  expect((await show(["1", "2"], ["3"])).refusal).toBe("From is given more than once; give it once.");
});
