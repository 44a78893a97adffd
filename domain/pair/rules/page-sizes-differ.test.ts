import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { pageSizesDiffer } from "#domain/pair/rules/page-sizes-differ.ts";
import { aRecord } from "#domain/test-builders.ts";

const kernel = (slug: string, fields: { pageSize?: number; arch?: string }) =>
  aRecord("kernel", slug, { version: slug, ...fields });
const supported = aRecord("pair", "p", { standing: "supported" });

it("reports a supported pair across page sizes and architectures", () => {
  const kernels = [
    kernel("6.12", { pageSize: 4096, arch: "x86_64" }),
    kernel("6.13", { pageSize: 65536, arch: "arm64" }),
  ];
  expect(linesOf(pageSizesDiffer, [supported, ...kernels])).toEqual([
    "pairs/p /standing is supported, but 6.12 has pageSize 4096 and 6.13 has 65536; such kernels cannot hand over",
    "pairs/p /standing is supported, but 6.12 has arch x86_64 and 6.13 has arm64; such kernels cannot hand over",
  ]);
});

it("leaves a kernel that is missing to another rule", () => {
  for (const slug of ["6.12", "6.13"])
    expect(linesOf(pageSizesDiffer, [supported, kernel(slug, { pageSize: 4096 })])).toEqual([]);
});

it("is content where one side is unknown, and where no support is claimed", () => {
  const kernels = [kernel("6.12", { pageSize: 4096 }), kernel("6.13", {})];
  expect(linesOf(pageSizesDiffer, [supported, ...kernels])).toEqual([]);
  const differing = [kernel("6.12", { pageSize: 4096 }), kernel("6.13", { pageSize: 65536 })];
  expect(linesOf(pageSizesDiffer, [aRecord("pair", "p"), ...differing])).toEqual([]);
});
