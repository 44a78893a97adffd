import { expect, it } from "vitest";
import { toSafePath } from "#server/http/safe-path.ts";

const site = "https://register.example.org";

it.each([
  ["/account", "/account"],
  ["/machines/luo-session?revision=3#history", "/machines/luo-session?revision=3#history"],
  [`${site}/account?a=1`, "/account?a=1"],
])("sends %j on to %j", (asked, path) => {
  expect(toSafePath(asked, site)).toBe(path);
});

it.each([
  undefined,
  null,
  "",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "\\\\evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  `${site}.evil.example/`,
  "https://register.example.org@evil.example/",
  "http://register.example.org/",
  "http://[",
])("does not send anyone to %j", (asked) => {
  expect(toSafePath(asked, site)).toBe("/");
});
