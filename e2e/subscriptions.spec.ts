import type { APIRequestContext } from "@playwright/test";
import ICAL from "ical.js";
import { expect, test } from "./fixtures.ts";
import { findShownOnce, submitForm } from "./forms.ts";
import { aPerson, type Person } from "./people.ts";

const feeds = ["/api/v1/feed.atom", "/api/v1/feed.json"] as const;

/** Markup, XML's own ends, lines of a calendar: all of it is a title that somebody may give. */
const aHostileTitle = () => `]]></title><script>alert(${Date.now()})</script> & END:VEVENT; "ü", 会议`;

/** A proposal of the author's that has come as far as its last call. Answers its number. */
async function aLastCall(title: string, { author, chair }: Readonly<Record<"author" | "chair", Person>>) {
  const token = await findShownOnce(
    await submitForm(author.request, {
      page: "/account",
      label: "New token",
      fields: { name: "e2e", scope: "proposals:write", days: "7" },
    }),
  );
  const slug = `subscribed-${Date.now()}`;
  const body = { title: `Word ${slug}`, meaning: "As a program says.", standing: "draft" };
  const made = await author.request.post("/api/v1/proposals", {
    headers: { authorization: `Bearer ${token}` },
    data: { title, message: "Sent by a program.", changes: [{ op: "create", kind: "term", slug, body }] },
  });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = (await made.json()) as { id: number };
  await submitForm(chair.request, {
    page: `/proposals/${id}`,
    label: "Take a position",
    fields: { position: "support" },
  });
  await submitForm(chair.request, { page: `/proposals/${id}`, label: "Start the last call" });
  const { state } = (await (await author.request.get(`/api/v1/proposals/${id}`)).json()) as { state: string };
  expect(state).toBe("last-call");
  return id;
}

const readText = async (request: APIRequestContext, path: string): Promise<string> => {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.text();
};

test("a subscriber learns of a last call from the feeds and the calendar, whatever its title is", async ({
  admin,
  address,
  page,
  request,
}) => {
  test.slow(); // two people, each made as people are
  const [author, chair] = [
    await aPerson(admin, address, { role: "member", name: "Ada & <b>Co</b>" }),
    await aPerson(admin, address, { role: "chair" }),
  ];
  const before = await Promise.all([...feeds, "/api/v1/calendar.ics"].map((path) => request.get(path)));
  const title = aHostileTitle();
  const id = await aLastCall(title, { author, chair });
  const link = `${address}/proposals/${id}`;
  // Who follows one kind or one record learns of it where it is about that, and of nothing else.
  const { changes } = (await (await request.get(`/api/v1/proposals/${id}`)).json()) as { changes: { slug: string }[] };
  const slug = changes[0]?.slug ?? "";
  const toEntries = async (query: string) => {
    const feed = JSON.parse(await readText(request, `/api/v1/feed.json?${query}`)) as { items: { url: string }[] };
    return feed.items.map(({ url }) => url);
  };
  expect(await toEntries("kind=terms")).toContain(link);
  expect(await toEntries(`record=terms/${slug}`)).toEqual([link]);
  expect(await toEntries("kind=machines")).not.toContain(link);
  expect(await toEntries("record=terms/kexec")).not.toContain(link);

  await test.step("as Atom, which a strict parser of XML reads", async () => {
    await page.goto("/");
    const entries = await page.evaluate(
      (text) => {
        const feed = new DOMParser().parseFromString(text, "application/xml");
        const broken = feed.querySelector("parsererror");
        if (broken) throw new Error(broken.textContent ?? "not well-formed");
        return [...feed.querySelectorAll("entry")].map((entry) => ({
          id: entry.querySelector("id")?.textContent,
          title: entry.querySelector("title")?.textContent,
          author: entry.querySelector("author > name")?.textContent,
          link: entry.querySelector("link")?.getAttribute("href"),
          at: entry.querySelector("updated")?.textContent ?? "",
        }));
      },
      await readText(request, feeds[0]),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ title: `Last call: ${title}`, author: "Ada & <b>Co</b>", link }),
    );
    const times = entries.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    expect(entries.map((entry) => entry.title)).toContainEqual(expect.stringMatching(/^Revision 1: /));
  });

  await test.step("as JSON Feed", async () => {
    const feed = JSON.parse(await readText(request, feeds[1])) as { version: string; items: { url: string }[] };
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.items).toContainEqual(
      expect.objectContaining({ url: link, title: `Last call: ${title}`, authors: [{ name: "Ada & <b>Co</b>" }] }),
    );
  });

  await test.step("as an event at the end of the last call", async () => {
    const calendar = new ICAL.Component(ICAL.parse(await readText(request, "/api/v1/calendar.ics")));
    const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    const event = events.find(({ summary }) => summary === `Last call ends: ${title}`);
    expect(event?.uid).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(event?.component.getFirstPropertyValue("url")).toBe(link);
    const days = ((event?.startDate.toJSDate().getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThan(7.1);
    // And the meetings of the group, at eight in the morning where it meets.
    const [meetings] = events;
    expect(meetings?.iterator().next().toString()).toBe("2025-01-27T08:00:00");
  });

  await test.step("and asks again for what has changed only", async () => {
    for (const first of before) {
      const known = { "if-none-match": first.headers()["etag"] ?? "" };
      const changed = await request.get(first.url(), { headers: known });
      expect(changed.status(), first.url()).toBe(200);
      const same = { "if-none-match": changed.headers()["etag"] ?? "" };
      const again = await request.get(first.url(), { headers: same });
      expect([again.status(), (await again.body()).length], first.url()).toEqual([304, 0]);
    }
  });
  await Promise.all([author, chair].map((person) => person.request.dispose()));
});

test("a reader finds the feeds and the calendar where they look for them @no-script", async ({ page }) => {
  for (const path of ["/", "/proposals", "/docs/api"]) {
    await page.goto(path);
    const main = page.getByRole("main");
    for (const [name, href] of [
      ["Atom", feeds[0]],
      ["JSON Feed", feeds[1]],
      ["calendar", "/api/v1/calendar.ics"],
    ] as const)
      await expect(main.getByRole("link", { name, exact: true }), `${name} on ${path}`).toHaveAttribute("href", href);
    for (const [type, href] of [
      ["application/atom+xml", feeds[0]],
      ["application/feed+json", feeds[1]],
      ["text/calendar", "/api/v1/calendar.ics"],
    ] as const)
      await expect(page.locator(`head link[rel=alternate][type="${type}"]`)).toHaveAttribute("href", href);
  }
});
