import { accept, expect, passLastCall, propose, test } from "./group.ts";

test.setTimeout(180_000);
test.use({ actionTimeout: 20_000 });

test("a reader sees what was agreed as soon as it is, and until then need not be sent the page again", async ({
  ada,
  eve,
  clara,
  group,
}) => {
  const address = `${group.address}/terms/pkram`;
  const ask = async (known = "") => {
    const page = await fetch(address, { headers: { "if-none-match": known } });
    return { status: page.status, tag: page.headers.get("etag") ?? "", text: await page.text() };
  };
  const words = "What outlived a kexec before there was KHO.";
  const path = await propose(ada, { record: "terms/pkram", title: "Say it again", typed: { "/meaning": words } });
  await passLastCall({ eve, clara }, { path, group });
  const before = await ask();
  expect(before.text).not.toContain(words);
  expect((await ask(before.tag)).status).toBe(304);
  const lists = await Promise.all(["/", "/terms", "/proposals", path].map((page) => fetch(`${group.address}${page}`)));
  expect(lists.map(({ headers }) => headers.get("cache-control"))).toEqual(Array(4).fill("public, no-cache"));
  await accept(clara, path);
  const after = await ask(before.tag);
  expect(after.status).toBe(200);
  expect(after.text).toContain(words);
  expect(await (await fetch(`${group.address}/api/v1/terms/pkram`)).text()).toContain(words);
  expect(await (await fetch(`${group.address}${path}`)).text()).toContain("accepted");
});

test("what somebody sees who is signed in is shown to nobody else, in whichever order they come", async ({
  ada,
  reader,
  group,
}) => {
  const name = ada.getByRole("link", { name: "Ada", exact: true }).first();
  for (const path of ["/components", "/machines/luo-session", "/proposals", "/"]) {
    await ada.goto(path);
    await expect(name).toBeVisible();
    await reader.goto(path);
    await expect(reader.getByRole("link", { name: "Sign in" })).toBeVisible();
    await expect(reader.locator(".visitor").getByText("Ada")).toHaveCount(0);
    await ada.reload();
    await expect(name).toBeVisible();
    const mine = await ada.request.get(path);
    expect(mine.headers()["cache-control"]).toContain("no-store");
    expect(await (await fetch(`${group.address}${path}`)).text()).toContain("Sign in");
  }
});

test("nothing that a reader sends with an address is shown to the next one", async ({ group }) => {
  const path = "/kernels";
  const hostile = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-original-url": "/account",
    "x-rewrite-url": "/account",
    "accept-language": "x-evil",
    "user-agent": "Googlebot evil",
    cookie: "theme=evil",
    range: "bytes=0-10",
    accept: "application/evil",
  };
  const first = await fetch(`${group.address}${path}`, { headers: hostile });
  const text = await first.text();
  expect([first.status, text.includes("evil")]).toEqual([200, false]);
  for (const headers of [{}, hostile, { rsc: "1" }, { "next-router-prefetch": "1", rsc: "1" }]) {
    await fetch(`${group.address}${path}`, { headers: headers as Record<string, string> });
    expect(await (await fetch(`${group.address}${path}`)).text()).toBe(text);
  }
});
