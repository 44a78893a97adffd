import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { imageContradiction } from "#domain/kernel/rules/image-contradiction.ts";
import { aRecord } from "#domain/test-builders.ts";

const withImage = (whole: string[], fields: object) =>
  aRecord("kernel", "6.19", {
    formats: [{ component: "memfd", reads: "unknown", writes: "unknown", ...fields }],
    listed: { formats: ["memfd-v2"], whole, sha256: "0".repeat(64) },
  });

it("reports what is read, written or required and not listed by an image that lists all of the component", () => {
  const fields = { reads: ["memfd-v1", "memfd-v2"], writes: ["memfd-v1"], requires: ["memfd-v1"] };
  const told =
    "the image does not list `memfd-v1`, and is said to list all of `components/memfd`: one of the two is wrong, or it is the image of another kernel";
  expect(linesOf(imageContradiction, [withImage(["memfd"], fields)])).toEqual([
    `kernels/6.19 /formats/0/reads/0 ${told}`,
    `kernels/6.19 /formats/0/writes/0 ${told}`,
    `kernels/6.19 /formats/0/requires/0 ${told}`,
  ]);
});

it("is content where it lists them, where nothing is known, and where it is not said to list all of the component", () => {
  expect(linesOf(imageContradiction, [withImage(["memfd"], { reads: ["memfd-v2"], absent: ["memfd-v1"] })])).toEqual(
    [],
  );
  expect(linesOf(imageContradiction, [withImage(["memfd"], {})])).toEqual([]);
  expect(linesOf(imageContradiction, [withImage(["kho"], { reads: ["memfd-v1"] })])).toEqual([]);
  expect(linesOf(imageContradiction, [aRecord("kernel", "6.19")])).toEqual([]);
});
