import { expect, it } from "vitest";
import { toSemanticVersion } from "#domain/kernel/semantic-version.ts";

// The grammar that https://semver.org gives.
const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

it.each([
  ["6.12", "6.12.0"],
  ["6.19.3", "6.19.3"],
  ["7.2-rc4", "7.2.0-rc.4"],
  ["6.6.56+", "6.6.56+plus"],
  ["4.18.0-553.el8_10.x86_64", "4.18.0+553.el8-10.x86-64"],
  ["5.15.153.1-microsoft-standard-WSL2", "5.15.153+1-microsoft-standard-WSL2"],
  ["6.8.0-rc1-next-20240101-dirty", "6.8.0-rc.1+next-20240101-dirty"],
  ["6.9.0-0.rc1.20240328git8d025e2092e3.17.fc41.x86_64", "6.9.0-rc.1+20240328git8d025e2092e3.17.fc41.x86-64"],
  ["6.12-a..b", "6.12.0+a.b"],
  ["6.012", "6.12.0"],
])("writes %s as %s", (version, semantic) => {
  expect(toSemanticVersion(version)).toBe(semantic);
  expect(semantic).toMatch(SEMVER);
});
