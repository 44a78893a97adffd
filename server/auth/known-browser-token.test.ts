import { encode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { openBrowsers, sealBrowsers } from "#server/auth/known-browser-token.ts";

const secret = "a secret of thirty-two characters";
const aBrowser = (account: string, id = `of-${account}`) => ({ id, account, forgotten: 0 });

it("keeps the newest of each account, for four people", async () => {
  const sealed = await sealBrowsers(
    [aBrowser("ada", "new"), ...["bob", "ada", "eve", "dan", "kim"].map((name) => aBrowser(name))],
    secret,
  );
  expect(await openBrowsers(sealed, secret)).toEqual([
    aBrowser("ada", "new"),
    ...["bob", "eve", "dan"].map((name) => aBrowser(name)),
  ]);
});

it("says nothing to who reads it", async () => {
  const sealed = await sealBrowsers([aBrowser("ada")], secret);
  for (const part of sealed.split(".")) expect(Buffer.from(part, "base64url").toString("latin1")).not.toContain("ada");
});

it("is believed only where this site sealed it, for this purpose", async () => {
  const browsers = [aBrowser("ada")];
  const sealed = await sealBrowsers(browsers, secret);
  const made = [
    undefined,
    "",
    "x",
    JSON.stringify({ browsers }),
    // Of the last sign most bits say nothing.
    sealed.replace(/.(?=.$)/, (sign) => (sign === "x" ? "y" : "x")),
    await sealBrowsers(browsers, "another secret of many characters"),
    await encode({ token: { browsers }, secret }), // as the cookie of a session is
    await encode({ token: { browsers }, secret, salt: "known-browser", maxAge: -60 }),
    await encode({ token: { browsers: [{ id: 1 }] }, secret, salt: "known-browser" }),
  ];
  for (const value of made) expect(await openBrowsers(value, secret), String(value)).toEqual([]);
});
