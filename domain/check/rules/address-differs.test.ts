import { expect, it } from "vitest";
import { addressDiffers } from "#domain/check/rules/address-differs.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

it("reports kernels, pairs and meetings at another address than what they hold", () => {
  const records = [
    aRecord("kernel", "6.18", { version: "6.19" }),
    aRecord("pair", "6.13-to-6.12"),
    aRecord("meeting", "2025-02-10", { day: "2025-01-27" }),
  ];
  expect(linesOf(addressDiffers, records)).toEqual([
    "kernels/6.18  is at `6.18`, but what it holds asks for `6.19`; name it that",
    "pairs/6.13-to-6.12  is at `6.13-to-6.12`, but what it holds asks for `6.12-to-6.13`; name it that",
    "meetings/2025-02-10  is at `2025-02-10`, but what it holds asks for `2025-01-27`; name it that",
  ]);
});

it("is content with signs that an address cannot hold, and with a second record of one day", () => {
  const records = [
    aRecord("kernel", "4.18.0-553.el8-10.x86-64", { version: "4.18.0-553.el8_10.x86_64" }),
    aRecord("pair", "6.12-to-6.13"),
    aRecord("meeting", "2025-01-27-reply"),
  ];
  expect(linesOf(addressDiffers, records)).toEqual([]);
});

it("lets a kernel, and no pair, go on from an address where another one has it", () => {
  const kernels = [
    aRecord("kernel", "4.18.0-el8-10", { version: "4.18.0-el8_10" }),
    aRecord("kernel", "4.18.0-el8-10-2", { version: "4.18.0-el8-10" }),
    aRecord("kernel", "6.12-2", { version: "6.12" }),
    aRecord("pair", "6.12-to-6.13"),
    aRecord("pair", "6.12-to-6.13-2"),
  ];
  expect(linesOf(addressDiffers, kernels)).toEqual([
    "kernels/6.12-2  is at `6.12-2`, but what it holds asks for `6.12`; name it that",
    "pairs/6.12-to-6.13-2  is at `6.12-to-6.13-2`, but what it holds asks for `6.12-to-6.13`; name it that",
  ]);
});

it("asks for the name of the downstream before the ends of its own pair", () => {
  const own = aRecord("pair", "cloud-6.12-to-6.13", { downstream: "cloud" });
  expect(linesOf(addressDiffers, [own, aRecord("pair", "6.12-to-6.13", { downstream: "cloud" })])).toEqual([
    "pairs/6.12-to-6.13  is at `6.12-to-6.13`, but what it holds asks for `cloud-6.12-to-6.13`; name it that",
  ]);
});
