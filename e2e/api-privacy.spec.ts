import type { APIRequestContext } from "@playwright/test";
import { firstAdmin } from "./first-admin.ts";
import { expect, test } from "./fixtures.ts";
import { findShownOnce, submitForm } from "./forms.ts";
import { aPerson } from "./people.ts";

/** Every address that the API names, and every page that leads somewhere from the main ones. */
async function listAddresses(request: APIRequestContext, proposal: number): Promise<readonly string[]> {
  const entry = (await (await request.get("/api/v1")).json()) as { addresses: { example: string | null }[] };
  const pages = ["/", "/proposals", "/people", "/findings", "/editions", "/docs/api", "/charter", "/signin"];
  const links = await Promise.all(
    pages.map(async (page) => [...(await (await request.get(page)).text()).matchAll(/href="(\/[^"#]*)"/g)]),
  );
  const own = [`/proposals/${proposal}`, `/api/v1/proposals/${proposal}`];
  const examples = entry.addresses.flatMap(({ example }) => (example === null ? [] : [new URL(example).pathname]));
  const linked = links.flat().map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  const all = new Set([...examples, ...own, ...pages, ...linked]);
  // Not where everybody reads their own address.
  return takeAFew([...all].filter((address) => !address.startsWith("/_next/") && address !== "/account"));
}

/** Of the records of a collection a few, as of the schemas: they are all made alike. */
function takeAFew(addresses: readonly string[]): readonly string[] {
  const taken = new Map<string, number>();
  return addresses.filter((address) => {
    const [, collection] = /^\/(api\/v1\/schemas|[^/?]+)[/?]/.exec(address) ?? [];
    if (collection === undefined || collection === "api") return true;
    const before = taken.get(collection) ?? 0;
    taken.set(collection, before + 1);
    return before < MOST_OF_COLLECTION;
  });
}

const MOST_OF_COLLECTION = 4;

test("nobody learns the e-mail address of somebody who takes part, from any page or answer", async ({
  admin,
  address,
  request,
}) => {
  test.setTimeout(180_000); // some hundred pages
  const author = await aPerson(admin, address, { role: "member", name: "Ada of the Letters" });
  const chair = await aPerson(admin, address, { role: "chair" });
  const reader = await aPerson(admin, address, { role: "reader" });
  const token = await findShownOnce(
    await submitForm(author.request, {
      page: "/account",
      label: "New token",
      fields: { name: "e2e", scope: "proposals:write", days: "7" },
    }),
  );
  const slug = `private-${Date.now()}`;
  const body = { title: `Word ${slug}`, meaning: "As a program says.", standing: "draft" };
  const made = await request.post("/api/v1/proposals", {
    headers: { authorization: `Bearer ${token}` },
    data: { title: slug, message: "Why.", changes: [{ op: "create", kind: "term", slug, body }] },
  });
  const { id } = (await made.json()) as { id: number };
  const page = `/proposals/${id}`;
  await submitForm(chair.request, { page, label: "Take a position", fields: { position: "support" } });
  await submitForm(chair.request, { page, label: "Start the last call" });

  const secrets = [author, chair, reader].map(({ email }) => email).concat(firstAdmin.email, token);
  const addresses = await listAddresses(request, id);
  expect(addresses.length).toBeGreaterThan(40);
  const namesOf: string[] = [];
  for (const [who, asks] of [
    ["nobody", request],
    ["a reader", reader.request],
    ["a chair", chair.request],
  ] as const)
    for (const one of who === "a chair" ? [...addresses, "/audit"] : addresses) {
      const text = await (await asks.get(one)).text();
      for (const secret of secrets) expect(text.includes(secret), `${secret} to ${who} at ${one}`).toBe(false);
      if (text.includes(author.name)) namesOf.push(one);
    }
  // They were looked for where their owner is named.
  expect(namesOf).toEqual(expect.arrayContaining([page, "/proposals", "/api/v1/feed.atom"]));
  await Promise.all([author, chair, reader].map((person) => person.request.dispose()));
});
