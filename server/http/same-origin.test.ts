import { expect, it } from "vitest";
import { isFromOwnPage } from "#server/http/same-origin.ts";

const site = "https://register.example.org";

it.each([
  { origin: site, host: "10.0.0.1:3000" },
  { origin: "http://localhost:3000", host: "localhost:3000" },
  { "sec-fetch-site": "same-origin", host: "register.example.org" },
])("knows its own page by %j", (headers) => {
  expect(isFromOwnPage(new Headers(headers), site)).toBe(true);
});

it.each([
  { origin: "https://evil.example", host: "register.example.org" },
  { origin: "null", host: "register.example.org" },
  { origin: "http://register.example.org", host: "10.0.0.1" },
  { origin: "https://register.example.org.evil.example", host: "register.example.org" },
  { origin: "https://evil.example", "sec-fetch-site": "same-origin", host: "register.example.org" },
  { "sec-fetch-site": "same-site", host: "register.example.org" },
  { host: "register.example.org" },
])("does not take %j for its own page", (headers: Record<string, string>) => {
  expect(isFromOwnPage(new Headers(headers), site)).toBe(false);
});
