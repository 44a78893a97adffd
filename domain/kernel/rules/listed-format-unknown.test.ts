import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { listedFormatUnknown } from "#domain/kernel/rules/listed-format-unknown.ts";
import { aRecord } from "#domain/test-builders.ts";

const memfd = aRecord("component", "memfd", { formats: [{ format: "memfd-v1" }] });
const listing = (...formats: string[]) =>
  aRecord("kernel", "6.19", { listed: { formats, whole: [], sha256: "0".repeat(64) } });

it("reports a string that is listed and no component has", () => {
  expect(linesOf(listedFormatUnknown, [memfd, listing("memfd-v1", "vfio-pci-v1")])).toEqual([
    "kernels/6.19 /listed/formats/1 no component lists `vfio-pci-v1`; record it with the component whose it is",
  ]);
});

it("is content where each is known, and where no image was read", () => {
  expect(linesOf(listedFormatUnknown, [memfd, listing("memfd-v1"), aRecord("kernel", "7.0")])).toEqual([]);
});
