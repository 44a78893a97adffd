import { describe, expect, it } from "vitest";
import { toSafeError, toSafeText } from "./log-safely.ts";

describe("the log keeps none of", () => {
  it.each([
    ["a password of a database", "cannot reach postgresql://ada:hunter2@db.example.org/register: refused"],
    ["a password without a user", "redis://:hunter2@127.0.0.1"],
    ["a one-time link", "GET https://register.example.org/reset?token=hunter2&x=1 failed"],
    ["a one-time link without its host", 'the page "/invitation?hunter2" failed'],
    ["a cookie", "cookie: next-auth.session-token=hunter2; theme=dark"],
    ["a header of somebody who is signed in", "Authorization: Bearer hunter2"],
    ["a token in words", "sent Bearer hunter2 to the API"],
    ["a value in JSON", '{"password":"hunter2","other":1}'],
    ["a value in a form", "name=x&password=hunter2&csrfToken=hunter2"],
    ["a mail address", "550 5.1.1 <hunter2@mail.example.org>: no such user"],
    ["a mail address in a list", "rejected: hunter2+list@example.org,other@example.org"],
  ])("%s", (_, text) => {
    expect(toSafeText(text)).not.toContain("hunter2");
  });

  it("what an error has beside its message, nor of what caused it", () => {
    const refused = Object.assign(new Error("550 hunter2@example.org refused"), {
      rejected: ["hunter2@example.org"],
      command: "AUTH hunter2",
      code: "EENVELOPE",
    });
    const kept = toSafeError(new Error("not sent", { cause: refused }));
    expect(JSON.stringify(kept)).not.toContain("hunter2");
    expect(kept).toMatchObject({ type: "Error", message: "not sent", cause: { code: "EENVELOPE" } });
  });
});

it("leaves words, addresses of pages and versions as they are", () => {
  const text = "machines/luo-session@3: drawn in 5 ms, see http://127.0.0.1:3000/machines/luo-session (page 2)";
  expect(toSafeText(text)).toBe(text);
});

it("ends with a text of any length in a moment", () => {
  const began = performance.now();
  for (const part of ["a@", "a.", "://", "token", "cookie:", "?", "/a"]) toSafeText(part.repeat(100_000));
  expect(performance.now() - began).toBeLessThan(2_000);
});

it("keeps what is thrown and is no error", () => {
  expect(toSafeError("gone")).toEqual({ type: "string", message: "gone" });
});
