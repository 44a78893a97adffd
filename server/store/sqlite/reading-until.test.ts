import { expect, it } from "vitest";
import { openFile, toFileAdapter } from "#server/store/sqlite/open-file.ts";
import { readingUntil } from "#server/store/sqlite/reading-until.ts";
import { aDatabaseFile } from "#server/store/test-builders.ts";

it("reads until the thread that reads is to end, and not after", async () => {
  const file = aDatabaseFile();
  let isEnding = false;
  const database = await openFile(
    file,
    readingUntil(() => isEnding, toFileAdapter(file)),
  );
  expect(await database.revision.count()).toBe(0);
  isEnding = true;
  await expect(database.revision.count()).rejects.toThrow("this thread is to end");
});
