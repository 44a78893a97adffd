import { describe, expect, it } from "vitest";
import { findClosing } from "#domain/action/closing.ts";
import { aBody, aPassage } from "#domain/test-builders.ts";

const saidAt = (meeting: string, text: string) => ({ text, sources: [aPassage(text, text, { meeting })] });

describe("what closed an action", () => {
  it("is the statement of its outcome that quotes the latest note, and of one note the last", () => {
    const outcome = [
      saidAt("2025-02-10", "It was sent."),
      saidAt("2025-03-10", "It was merged."),
      saidAt("2025-03-10", "All of it."),
      saidAt("2025-02-24", "It was reviewed."),
    ];
    const closing = findClosing(aBody("action", { status: "done", outcome }));
    expect(closing?.meeting).toBe("2025-03-10");
    expect(closing?.fact.text).toBe("All of it.");
  });

  it.each(["moot", "withdrawn"] as const)("is said where it is %s, too", (status) => {
    expect(findClosing(aBody("action", { status, outcome: [saidAt("2025-02-10", "Not needed.")] }))?.meeting).toBe(
      "2025-02-10",
    );
  });

  it.each(["open", "deferred", "unknown"] as const)("is nothing while it is %s, whatever is said of it", (status) => {
    expect(findClosing(aBody("action", { status, outcome: [saidAt("2025-02-10", "Half of it.")] }))).toBeUndefined();
  });

  it("is nothing where no note says so", () => {
    const sources = [{ type: "document", title: "A talk", certainty: "read" }] as const;
    expect(findClosing(aBody("action", { status: "done", outcome: [{ text: "Sent.", sources: [...sources] }] }))).toBe(
      undefined,
    );
  });
});
