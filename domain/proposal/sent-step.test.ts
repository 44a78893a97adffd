import { describe, expect, it } from "vitest";
import { findStepPermission, sentStepSchema, toStep } from "#domain/proposal/sent-step.ts";
import { stepSchemas } from "#domain/proposal/schema.ts";

const stamp = { id: "7", length: "4" };
const read = (fields: Readonly<Record<string, unknown>>) => sentStepSchema.safeParse({ ...stamp, ...fields });
const stepOf = (fields: Readonly<Record<string, unknown>>) => {
  const sent = read(fields);
  return sent.success ? toStep(sent.data) : [...new Set(sent.error.issues.map(({ path }) => path.join("/")))];
};

describe("a step as a form sends it", () => {
  it("is the step of the lifecycle, with what was left empty left out", () => {
    expect(stepOf({ type: "submit" })).toEqual({ type: "submit" });
    expect(stepOf({ type: "accept", outcome: " " })).toEqual({ type: "accept" });
    expect(stepOf({ type: "take-position", position: "object", text: "Too early." })).toEqual({
      type: "take-position",
      position: "object",
      text: "Too early.",
    });
  });

  it("names a concern by the entry that it becomes", () => {
    const fields = { name: "It flickers", text: "Between the two.", clears: "A state for it." };
    expect(stepOf({ type: "raise-concern", ...fields })).toEqual({
      type: "raise-concern",
      concern: { id: "c5", ...fields },
    });
  });

  it("comments on a place, on an entry, or on the whole", () => {
    expect(stepOf({ type: "comment", text: "Why?", record: "machines/light", path: "" })).toEqual({
      type: "comment",
      text: "Why?",
      on: { record: "machines/light", path: "" },
    });
    expect(stepOf({ type: "comment", text: "So.", replyTo: "3" })).toEqual({
      type: "comment",
      text: "So.",
      replyTo: 3,
    });
  });

  it("is refused at the field that is wrong, by the name that the form has for it", () => {
    expect(stepOf({ type: "reject", reason: "" })).toEqual(["reason"]);
    expect(stepOf({ type: "raise-concern", name: "", text: "x", clears: "A state for it." })).toEqual(["name"]);
    expect(stepOf({ type: "comment", text: "So.", replyTo: "first" })).toEqual(["replyTo"]);
  });

  it("is no edit, none that the lifecycle does not have, and has no field of another", () => {
    for (const type of ["edit", "approve", undefined, ["submit", "accept"]])
      expect(read({ type, content: {} }).success, String(type)).toBe(false);
    expect(read({ type: "submit", reason: "x" }).success).toBe(false);
    expect(read({ type: "submit", id: "0" }).success).toBe(false);
  });
});

describe("the permission for a step", () => {
  it("is that of who takes it", () => {
    expect(findStepPermission("accept")).toBe("proposal:chair");
    expect(findStepPermission("withdraw-concern")).toBe("proposal:discuss");
    expect(findStepPermission("submit")).toBe("proposal:write");
    for (const type of Object.keys(stepSchemas)) expect(findStepPermission(type), type).toBeDefined();
  });

  it("is none for what is no step", () => {
    for (const type of ["approve", "constructor", "__proto__", "", undefined, ["accept", "comment"], 7])
      expect(findStepPermission(type), String(type)).toBeUndefined();
  });
});
