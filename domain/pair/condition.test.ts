import { describe, expect, it } from "vitest";
import { findLapse } from "#domain/pair/condition.ts";
import type { Condition } from "#domain/pair/schema.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const spec = aSpec([
  aRecord("kernel", "7.0", { version: "7.0", released: "2025-02-01" }),
  aRecord("kernel", "7.1", { version: "7.1" }),
  aRecord("topic", "rollback", { status: "answered" }),
  aRecord("topic", "pairs"),
  aRecord("topic", "given-up", {}, { retired: true }),
]);

const lapse = (fields: Partial<Condition>, today = "2025-02-01") =>
  findLapse({ text: "While it holds.", sources: [], ...fields }, (id) => spec.byId.get(id), today)?.text;
const waits = (record: string, reports: NonNullable<Condition["untilRecord"]>["reports"]) => ({
  untilRecord: { record, reports } as NonNullable<Condition["untilRecord"]>,
});

describe("a condition of a pair", () => {
  it("holds for good where it has no end, and on its last day", () => {
    expect(lapse({})).toBeUndefined();
    expect(lapse({ untilDay: "2025-02-01" })).toBeUndefined();
    expect(lapse({ untilEvent: "the next series" })).toBeUndefined();
    expect(lapse({ untilDay: "2025-01-31" })).toBe("ended on 2025-01-31");
  });

  it("ends once its event is reported, and not before the day of it", () => {
    const happened = { day: "2025-02-01", text: "It was sent.", sources: [] };
    expect(lapse({ happened })).toBe("ended on 2025-02-01 with its event");
    expect(lapse({ happened }, "2025-01-31")).toBeUndefined();
  });

  it("ends once the kernel that it waits for is released", () => {
    expect(lapse(waits("kernels/7.0", "released"))).toBe("ended on 2025-02-01, when `kernels/7.0` was released");
    expect(lapse(waits("kernels/7.0", "released"), "2025-01-31")).toBeUndefined();
    expect(lapse(waits("kernels/7.1", "released"))).toBeUndefined();
    expect(lapse(waits("topics/rollback", "released"))).toBe(
      "waits for `topics/rollback` to be released, which only a kernel can be",
    );
    expect(lapse(waits("kernels/7.1", "agreed"))).toBe("waits for `kernels/7.1` to be agreed, and it has no status");
  });

  it("ends once a record has the status that it waits for", () => {
    expect(lapse(waits("topics/rollback", "answered"))).toBe("ended, since `topics/rollback` is answered");
    expect(lapse(waits("topics/pairs", "answered"))).toBeUndefined();
  });

  it("ends as well where the record has gone on: it may have been what is waited for in between", () => {
    expect(lapse(waits("topics/rollback", "moot"))).toBe("ended, since `topics/rollback` is answered");
  });

  it("holds no longer where nobody can look at what it waits for", () => {
    const gone = (id: string) => `waits for \`${id}\`, which is not in the register`;
    expect(lapse(waits("topics/nothing", "open"))).toBe(gone("topics/nothing"));
    expect(lapse(waits("topics/given-up", "open"))).toBe(gone("topics/given-up"));
  });
});
