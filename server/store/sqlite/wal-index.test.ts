import { writeFileSync } from "node:fs";
import Libsql from "libsql";
import { expect, it, onTestFinished } from "vitest";
import { aDatabaseFile } from "#server/store/test-builders.ts";
import { openWalIndex } from "#server/store/sqlite/wal-index.ts";

function aDatabase() {
  const file = aDatabaseFile();
  const [one, other] = [new Libsql(file), new Libsql(file)];
  one.exec("PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1)");
  other.prepare("SELECT n FROM t").get();
  const index = openWalIndex(file);
  onTestFinished(() => [index, one, other].forEach((open) => void open.close()));
  return { index, one, other, file };
}

it("moves with each commit of whoever writes, and not while somebody reads or takes back", () => {
  const { index, one, other } = aDatabase();
  expect(index.hasMoved()).toBe(true);
  expect(index.hasMoved()).toBe(false);
  for (const connection of [one, other]) {
    connection.exec("INSERT INTO t VALUES (2)");
    expect(index.hasMoved()).toBe(true);
    connection.prepare("SELECT n FROM t").get();
    connection.exec("BEGIN; INSERT INTO t VALUES (3); ROLLBACK");
    expect(index.hasMoved()).toBe(false);
  }
});

it("moves with the first commit after the log was written back and begun anew", () => {
  const { index, one } = aDatabase();
  index.hasMoved();
  for (let round = 0; round < 3; round += 1) {
    one.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
    index.hasMoved();
    // One page, the first of the log: as like the commit before as one can be.
    one.exec("UPDATE t SET n = 3 - n");
    expect(index.hasMoved()).toBe(true);
  }
});

it("knows nothing, and says that it may have moved, where there is no such file or half of one", () => {
  const file = aDatabaseFile();
  const none = openWalIndex(file);
  expect([none.hasMoved(), none.hasMoved()]).toEqual([true, true]);
  writeFileSync(`${file}-shm`, "short");
  const half = openWalIndex(file);
  onTestFinished(half.close);
  expect([half.hasMoved(), half.hasMoved()]).toEqual([true, true]);
});
