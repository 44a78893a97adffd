import fc from "fast-check";
import { expect, it } from "vitest";
import { compareVersions, toRank, toVersionSlug } from "#domain/kernel/version.ts";
import { versionSchema } from "#domain/kernel/version-schema.ts";
import { slugSchema } from "#domain/text.ts";

it.each([
  ["6.9", "6.12"],
  ["6.12", "6.12.4"],
  ["6.19", "7.0"],
  ["7.2-rc4", "7.2"],
  ["7.2-rc4", "7.2-rc10"],
  ["7.1.9", "7.2-rc1"],
  ["6.8.0-rc1-next-20240101-dirty", "6.8.0"],
  ["6.9.0-0.rc1.20240328git8d025e2092e3.17.fc41.x86_64", "6.9.0-1.fc41.x86_64"],
  ["2.6.32.9", "2.6.32.12-0.7-default"],
  ["4.18.0-553.el8_10.x86_64", "5.14.0-503.11.1.el9_5.x86_64+rt"],
])("puts %s before %s", (earlier, later) => {
  expect(compareVersions(earlier, later)).toBeLessThan(0);
  expect(compareVersions(later, earlier)).toBeGreaterThan(0);
});

it("gives builds of one release no order", () => {
  expect(compareVersions("6.12.4-el9", "6.12.4+debug")).toBe(0);
});

it.each([
  ["6.12", "6.12"],
  ["7.2-rc4", "7.2-rc4"],
  ["4.18.0-553.el8_10.x86_64", "4.18.0-553.el8-10.x86-64"],
  ["6.6.56+", "6.6.56-plus"],
  ["6.6.56++", "6.6.56-plus"],
  ["6.12-a..b", "6.12-a.b"],
  ["5.15.0-1053-aws", "5.15.0-1053-aws"],
  ["6.8.0-rc1-next-20240101-dirty", "6.8.0-rc1-next-20240101-dirty"],
  ["6.1.0-28-amd64", "6.1.0-28-amd64"],
  ["5.14.0-503.11.1.el9_5.x86_64+rt", "5.14.0-503.11.1.el9-5.x86-64-plus-rt"],
  ["5.10.177-android13-4-00003-ga1b2_abC~1", "5.10.177-android13-4-00003-ga1b2-abc-1"],
  ["5.15.153.1-microsoft-standard-WSL2", "5.15.153.1-microsoft-standard-wsl2"],
  ["6.9.0-0.rc1.20240328git8d025e2092e3.17.fc41.x86_64", "6.9.0-0.rc1.20240328git8d025e2092e3.17.fc41.x86-64"],
  ["2.6.32.12-0.7-default", "2.6.32.12-0.7-default"],
  ["6.12.0local", "6.12.0local"],
  ["6.1.0-_.x", "6.1.0-x"],
])("takes %s and puts it at %s", (version, slug) => {
  expect(versionSchema.safeParse(version).success).toBe(true);
  expect(toVersionSlug(version)).toBe(slug);
});

it.each([
  "",
  "6",
  "v6.12",
  "6.12 ",
  "6.12-el 8",
  "6.12\n",
  "6.12-é",
  "6..12",
  "6.12.",
  "next",
  "6.12/3",
  `6.12-${"a".repeat(60)}`,
])("takes %j for no version", (version) => {
  expect(versionSchema.safeParse(version).success).toBe(false);
});

it("takes 64 characters, which is all that uname holds", () => {
  expect(versionSchema.safeParse(`6.12-${"a".repeat(59)}`).success).toBe(true);
});

it("makes an address of every version", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."aZ09._+~:-"), maxLength: 40 });
  fc.assert(
    fc.property(signs, (rest) => {
      const version = `6.12${rest}`;
      if (!versionSchema.safeParse(version).success || toVersionSlug(version).length > 160) return;
      expect(slugSchema.safeParse(toVersionSlug(version)).success).toBe(true);
    }),
  );
});

it.each([
  ["6.19", 61_900],
  ["6.19.3", 61_903],
  ["7.2-rc4", 70_154],
  ["7.3-rc6", 70_256],
  ["6.99", 69_900],
  ["6.100", undefined],
  ["6.19.49", 61_949],
  ["6.19.50", undefined],
  ["7.2-rc49", 70_199],
  ["7.2-rc50", undefined],
  ["6.6.112", undefined],
  ["6.6.0.1", undefined],
  ["6.6.1-rc1", undefined],
  ["next", undefined],
])("ranks %s at %s", (version, rank) => {
  expect(toRank(version)).toBe(rank);
});
