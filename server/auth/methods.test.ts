import { expect, it } from "vitest";
import { listSignInMethods } from "#server/auth/methods.ts";
import { listProviders } from "#server/auth/providers.ts";

const ways = listProviders({
  secret: "kept",
  publicUrl: "http://register.example",
  hasMail: false,
  github: { id: "x", secret: "y" },
});

it.each([
  { path: "csrf", methods: ["GET"] },
  { path: "signin", methods: ["GET"] },
  { path: "error", methods: ["GET"] },
  { path: "callback/password", methods: ["POST"] },
  { path: "callback/github", methods: ["GET"] },
  { path: "signin/github", methods: ["POST"] },
  { path: "signin/password", methods: [] },
  { path: "callback", methods: [] },
  { path: "callback/google", methods: [] },
  { path: "callback/password/x", methods: [] },
  { path: "csrf/x", methods: [] },
  { path: "signout", methods: [] },
  { path: "session", methods: [] },
  { path: "_log", methods: [] },
])("answers $methods at $path", ({ path, methods }) => {
  expect(listSignInMethods(path.split("/"), ways)).toEqual(methods);
});
