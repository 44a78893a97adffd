import { expect, it } from "vitest";
import { countEditions, type CountedVersion } from "#domain/edition/counts.ts";

const version = (id: string, revision: number, hash: string, retired = false): CountedVersion => ({
  id,
  revision,
  hash,
  retired,
});

it("counts what became of each record from one edition to the next, whatever happened in between", () => {
  const versions = [
    version("terms/a", 1, "1"),
    version("terms/b", 1, "1"),
    version("terms/c", 1, "1"),
    version("terms/a", 2, "2"),
    version("terms/b", 2, "2"),
    version("terms/c", 2, "1", true),
    version("terms/d", 2, "1"),
    version("terms/e", 2, "1"),
    version("terms/b", 3, "1"),
    version("terms/d", 3, "1", true),
    version("terms/a", 4, "3"),
  ];
  expect(countEditions([{ revision: 1 }, { revision: 3 }], versions)).toEqual([
    { added: 3, changed: 0, retired: 0, records: 3 },
    { added: 1, changed: 1, retired: 1, records: 3 },
  ]);
});
