import { describe, expect, it } from "vitest";
import { listRisks, toRecommended, type AskedRisk } from "#domain/pair/answer/risks.ts";
import type { Pair, Risk } from "#domain/pair/schema.ts";
import { recordsOf } from "#domain/register/spec.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const find = recordsOf(
  aSpec([aRecord("component", "kho"), aRecord("component", "luo", { builtOn: ["kho"] }), aRecord("component", "vfio")]),
);
const aRisk = (fields: Partial<Risk> = {}): Risk => ({
  name: "leak",
  message: "Pages may leak.",
  condition: "With huge pages.",
  sources: [],
  ...fields,
});
const asking = (fields: Partial<AskedRisk> = {}): AskedRisk => ({
  components: ["luo"],
  features: [],
  hardware: [],
  accepted: [],
  ...fields,
});
const applies = (risk: Partial<Risk>, asked: Partial<AskedRisk> = {}, today = "2025-02-01") =>
  listRisks(find, [aRisk(risk)], asking(asked), today)[0]?.applies;

describe("whether a risk applies", () => {
  it("is not known where it is said in words alone", () => {
    expect(applies({})).toBe("unknown");
    expect(applies({ applies: {} })).toBe("unknown");
  });

  it("is no before its first day and after its last one", () => {
    const days = { from: "2025-02-01", until: "2025-02-03", applies: { components: ["luo"] } };
    expect(["2025-01-31", "2025-02-01", "2025-02-03", "2025-02-04"].map((day) => applies(days, {}, day))).toEqual([
      "no",
      "yes",
      "yes",
      "no",
    ]);
  });

  it("follows from the components in use, and from what they are built on", () => {
    expect(applies({ applies: { components: ["kho"] } })).toBe("yes");
    expect(applies({ applies: { components: ["vfio"] } })).toBe("no");
  });

  it("follows from the features that are on, however they are written", () => {
    const risk = { applies: { features: ["Huge Pages"] } };
    expect(applies(risk)).toBe("no");
    expect(applies(risk, { features: [" huge pages"] })).toBe("yes");
  });

  it("is not known where hardware decides it and nobody says what is in the machine", () => {
    const risk = { applies: { hardware: ["mlx5"] } };
    expect(applies(risk)).toBe("unknown");
    expect(applies(risk, { hardware: ["MLX5", "nvme"] })).toBe("yes");
    expect(applies(risk, { hardware: ["nvme", "mlx5_core"] }), "one thing has many names").toBe("unknown");
    expect(applies(risk, { hardware: ["!MLX5"] })).toBe("no");
    const either = { applies: { hardware: ["mlx5", "mlx6"] } };
    expect(applies(either, { hardware: ["!mlx5"] })).toBe("unknown");
    expect(applies(either, { hardware: ["!mlx5", "!mlx6"] })).toBe("no");
  });

  it("is no where one of several conditions does not hold, also where another one is not known", () => {
    const both = { applies: { features: ["seals"], hardware: ["mlx5"] } };
    expect(applies(both)).toBe("no");
    expect(applies(both, { features: ["seals"] })).toBe("unknown");
    expect(applies(both, { features: ["seals"], hardware: ["mlx5"] })).toBe("yes");
  });
});

describe("whether a step is recommended", () => {
  const recommended = {
    verdict: "yes" as const,
    by: "lab",
    text: "It ran.",
    sources: [],
  } satisfies Pair["recommended"];
  const risks = (asked: Partial<AskedRisk>, ...list: readonly Partial<Risk>[]) =>
    listRisks(find, list.map(aRisk), asking(asked), "2025-02-01");

  it("needs somebody who says so, and an answer that is a yes", () => {
    expect(toRecommended("yes", recommended, [])).toBe("yes");
    expect(toRecommended("yes", undefined, [])).toBe("unknown");
    expect(toRecommended("unknown", recommended, [])).toBe("unknown");
    expect(toRecommended("no", recommended, [])).toBe("no");
    expect(toRecommended("yes", { ...recommended, verdict: "no" }, [])).toBe("no");
  });

  it("does not outweigh a risk that applies, or may apply", () => {
    expect(toRecommended("yes", recommended, risks({}, { applies: { components: ["luo"] } }))).toBe("no");
    expect(toRecommended("yes", recommended, risks({}, {}))).toBe("unknown");
    expect(toRecommended("yes", recommended, risks({}, { applies: { components: ["vfio"] } }))).toBe("yes");
  });

  it("leaves out the risks that who asks takes, by their names", () => {
    const list = [{ applies: { components: ["luo"] } }, { name: "loss", applies: { components: ["kho"] } }];
    expect(toRecommended("yes", recommended, risks({ accepted: ["leak", "loss"] }, ...list))).toBe("yes");
    expect(toRecommended("yes", recommended, risks({ accepted: ["leak"] }, ...list))).toBe("no");
  });
});
