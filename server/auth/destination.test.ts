import { expect, it } from "vitest";
import { refusals, toDestination } from "#server/auth/destination.ts";

const site = "https://register.example.org";
const lead = (location: string) => toDestination({ location, next: "/account" }, site);
const error = (text: string) => lead(`${site}/api/auth/error?${new URLSearchParams({ error: text }).toString()}`);

it("leads on to the page that was asked for", () => {
  expect(lead(`${site}/machines/luo-session`)).toEqual({ type: "page", path: "/machines/luo-session" });
});

it("leads to a provider by its whole address", () => {
  expect(lead("https://github.com/login?client_id=1")).toEqual({
    type: "provider",
    url: "https://github.com/login?client_id=1",
  });
});

it.each([
  ["CredentialsSignin", "password"],
  [refusals.link().message, "link"],
  ["AccessDenied", "not-invited"],
  ["OAuthCallback", "provider"],
  ["https://evil.example", "provider"],
])("leads back to the sign-in page after %s, for the reason %s and with the way on kept", (text, reason) => {
  expect(error(text)).toEqual({ type: "page", path: `/signin?next=%2Faccount&reason=${reason}` });
});

it.each([
  ["/signin/link?token=t&next=%2F", "/signin/link?token=t&next=%2F"],
  ["/signin?reason=new-password", "/signin?reason=new-password"],
  ["/account", "/signin?next=%2Faccount"],
  ["https://evil.example/signin", "/signin"],
])("leads from the round for a cookie that began at %s to %s", (began, path) => {
  const query = new URLSearchParams({ callbackUrl: began.startsWith("/") ? `${site}${began}` : began }).toString();
  expect(lead(`/signin?${query}`)).toEqual({ type: "page", path });
});

it("keeps the time to wait", () => {
  expect(error(refusals.tooMany(90).message)).toEqual({ type: "too-many", seconds: 90 });
});

it("asks for a form that is too old to be sent again", () => {
  expect(lead(`${site}/api/auth/signin?csrf=true`)).toEqual({
    type: "page",
    path: "/signin?next=%2Faccount&reason=old-form",
  });
});
