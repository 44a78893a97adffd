import { describe, expect, it } from "vitest";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { aRecord } from "#domain/test-builders.ts";
import { findReturn } from "#domain/topic/comes-back.ts";

const nothing = () => undefined;
const find = (record: RegisterRecord<KindName>, day = "2025-02-10") =>
  findReturn({ after: "actions/a" }, day, () => record as AnyRecord); // each kind with its own body

describe("a deferred topic comes back", () => {
  it("on its day and after it, not before", () => {
    expect(findReturn({ day: "2025-02-10" }, "2025-02-10", nothing)).toEqual({ type: "day", day: "2025-02-10" });
    expect(findReturn({ day: "2025-02-11" }, "2025-02-10", nothing)).toBeUndefined();
  });

  it.each([
    aRecord("action", "a", { status: "done" }),
    aRecord("topic", "a", { status: "answered" }),
    aRecord("topic", "a", { status: "moot" }),
    aRecord("decision", "a", { status: "agreed" }),
    aRecord("decision", "a", { status: "rejected" }),
    aRecord("pair", "a", { standing: "supported" }),
    aRecord("pair", "a", { standing: "unsupported" }),
    aRecord("kernel", "a", { released: "2025-02-10" }),
    aRecord("meeting", "a", { day: "2025-02-09" }),
    aRecord("action", "a", { status: "open" }, { retired: true }),
  ])("once the $kind that it waits for is settled", (record) => {
    expect(find(record)).toEqual({ type: "after", record });
  });

  it.each([
    aRecord("action", "a", { status: "open" }),
    aRecord("action", "a", { status: "unknown" }),
    aRecord("topic", "a", { status: "deferred" }),
    aRecord("decision", "a", { status: "proposed" }),
    aRecord("decision", "a", { status: "disputed" }),
    aRecord("pair", "a", { standing: "discussed" }),
    aRecord("kernel", "a"),
    aRecord("kernel", "a", { released: "2025-02-11" }),
    aRecord("meeting", "a", { day: "2025-02-10" }),
    aRecord("person", "a"),
  ])("not while the $kind that it waits for is not", (record) => {
    expect(find(record)).toBeUndefined();
  });

  it("on whichever comes first, and not by a record that is not there", () => {
    const both = { day: "2025-03-01", after: "actions/a" };
    const done = aRecord("action", "a", { status: "done" });
    expect(findReturn(both, "2025-02-10", () => done)).toEqual({ type: "after", record: done });
    expect(findReturn(both, "2025-03-01", nothing)).toEqual({ type: "day", day: "2025-03-01" });
    expect(findReturn(both, "2025-02-10", nothing)).toBeUndefined();
  });
});
