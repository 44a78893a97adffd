/**
 * What a register with a past shows, and what two versions of a machine differ in by meaning. The shared server holds no
 * such change, so these stories start one of their own: a machine has another title, in another one a state is renamed
 * and a step taken out, and a composition joins its parts otherwise.
 */
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { aServerOf } from "./ask-keeper.ts";
import { aChangedContent, rewrite } from "./own-server.ts";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let address: string;

test.beforeAll(async () => {
  // A hook does not take its time from the stories.
  test.setTimeout(180_000);
  const changed = aChangedContent((content) => {
    rewrite(join(content, "machines/vfio-migration.yaml"), (text) =>
      text.replace(/^title: .*$/m, "title: device migration of VFIO"),
    );
    rewrite(join(content, "machines/cloud-hypervisor-vm.yaml"), (text) =>
      text
        .replace(/\bPaused\b/g, "Halted")
        .replace("- id: Halted\n", "- id: Halted\n    formerly: [Paused]\n")
        .replace("  - from: Created\n    event: to_Shutdown\n    to: Shutdown\n    kind: forward\n", ""),
    );
    // Its page table is not unpreserved any more where the file is.
    rewrite(join(content, "machines/live-update.yaml"), (text) =>
      text.replace("      - event: unpreserve_iommufd\n        as: unpreserve\n", ""),
    );
  });
  address = await aServerOf(changed);
});

const machine = "/machines/vfio-migration";

test("a reader sees what changed between two versions, field by field", async ({ page }) => {
  await page.goto(`${address}${machine}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("device migration of VFIO");
  await page.goto(`${address}${machine}/versions/2?against=1`);
  await expect(page.getByRole("deletion")).toHaveText("VFIO");
  await expect(page.getByRole("insertion")).toHaveText("of VFIO");
});

test("a reader goes back to an older revision, stays there from link to link, and comes back", async ({ page }) => {
  await page.goto(`${address}/machines?revision=1`);
  await page.getByRole("link", { name: "VFIO device migration", exact: true }).click();
  await expect(page).toHaveURL(/revision=1/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("VFIO device migration");
  await page.goto(`${address}${machine}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("device migration of VFIO");
});

test("a reader who goes to an older revision of a search or a difference stays on it", async ({ page }) => {
  for (const asked of ["/search?q=vfio", "/difference?from=0&to=1"]) {
    await page.goto(`${address}${asked}`);
    await page.locator(".as-of summary").click();
    await page.getByLabel("Show this page as of revision").fill("1");
    await page.getByRole("button", { name: "Show the revision" }).click();
    await expect(page).toHaveURL(`${address}${asked}&revision=1`);
    await page.getByRole("link", { name: "Back to now" }).click();
    await expect(page).toHaveURL(`${address}${asked}`);
  }
});

test("a reader goes back to a day, and a tool asks for the same", async ({ page }) => {
  const today = new Date().toISOString().slice(0, 10);
  await page.goto(`${address}/machines`);
  await page.locator(".as-of summary").click();
  await page.getByLabel("or as it was at the end of a day (UTC)").fill(today);
  await page.getByRole("button", { name: "Show the day" }).click();
  await expect(page).toHaveURL(`${address}/machines?on=${today}`);
  await expect(page.getByText("This is the register as of revision 2")).toBeVisible();
  await page
    .getByRole("navigation", { name: "Register" })
    .getByRole("link", { name: /^Glossary/ })
    .click();
  await expect(page).toHaveURL(/\/terms\?revision=2$/);
  const ask = async (query: string) => (await page.request.get(`${address}/api/v1/spec?${query}`)).text();
  expect(await ask(`on=${today}`)).toBe(await ask("revision=2"));
  const before = await page.request.get(`${address}/machines?on=2001-01-01`);
  expect(before.status()).toBe(404);
  expect(await before.text()).toContain("There is no register as of “2001-01-01”.");
});

test("a tool pulls the register as it was, byte for byte, and only what changed has a new version", async ({
  request,
}) => {
  const ask = async (path: string) => (await request.get(`${address}/api/v1${path}`)).text();
  const old = await ask("/spec?revision=1");
  expect(await ask("/spec?revision=1")).toBe(old);
  type Spec = { revision: number; machines: { slug: string; version: number; hash: string }[] };
  const [before, now] = [JSON.parse(old), JSON.parse(await ask("/spec"))] as [Spec, Spec];
  expect([before.revision, now.revision]).toEqual([1, 2]);
  const changed = now.machines.filter(
    ({ slug, hash }) => before.machines.find((was) => was.slug === slug)?.hash !== hash,
  );
  expect(changed.map(({ slug, version }) => [slug, version])).toEqual([
    ["cloud-hypervisor-vm", 2],
    ["live-update", 2],
    ["vfio-migration", 2],
  ]);
});

test("a reader finds both revisions on the page of editions", async ({ page }) => {
  await page.goto(`${address}/editions`);
  await expect(page.getByRole("link", { name: "Revision 2" })).toBeVisible();
  await page.getByRole("link", { name: "Revision 1" }).click();
  await expect(page).toHaveURL(/revision=1/);
});

const versions = "/machines/cloud-hypervisor-vm/versions";

test("a reader sees how grave each difference is, by which rule, and the renamed state drawn once", async ({
  page,
  expectAccessible,
}) => {
  await page.goto(`${address}${versions}/2?against=1`);
  const differences = page.getByRole("region", { name: "Differences by meaning" });
  await expect(differences.getByRole("row", { name: /state Halted renamed/ })).toContainText("state-renamed");
  await expect(differences.getByRole("row", { name: /Created to_Shutdown Shutdown removed/ })).toContainText(
    /restrictive.*event-unhandled/s,
  );
  const names = page.getByRole("region", { name: "What became of the names" });
  await expect(names.getByRole("row", { name: /Paused/ })).toContainText("Halted");
  await expect(
    page.getByText("Not every sequence of events that was legal is legal still: to_Shutdown."),
  ).toBeVisible();
  const drawn = page.getByRole("region", { name: "Diagram" }).locator("text");
  await expect(drawn.filter({ hasText: "was Paused" })).toHaveCount(1);
  await expectAccessible();
});

test("a reader looks closer at what differs", async ({ page }) => {
  await page.goto(`${address}${versions}/2?against=1`);
  await page.getByRole("searchbox", { name: "Find a state" }).fill("Halted");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.locator(".machine-diagram .found")).toHaveAttribute("data-state", "Halted");
});

test("an older version is stepped through, copied and tested as it was", async ({ page, request }) => {
  await page.goto(`${address}${versions}/1?walk=to_Running,to_Paused`);
  const drawn = page.getByRole("region", { name: "Diagram" });
  await expect(drawn.locator("[aria-current=step]")).toHaveAttribute("data-state", "Paused");
  for (const name of ["SVG", "Mermaid"]) {
    const link = page.locator("figcaption").getByRole("link", { name, exact: true });
    const answer = await request.get(`${address}${(await link.getAttribute("href")) ?? ""}`);
    expect(await answer.text()).toContain("Paused");
  }
  const walks = page.getByRole("region", { name: /^Walks/ });
  await walks
    .getByRole("link", { name: /steps?$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/versions\/1\?walk=/);
  await expect(drawn.locator(".transition.walked").first()).toBeVisible();
});

test("a reader sees what the parts of a composition do otherwise together, drawn into all of them at once", async ({
  page,
  expectAccessible,
}) => {
  await page.goto(`${address}/machines/live-update/versions/2?against=1`);
  const differences = page.getByRole("region", { name: "Differences by meaning" });
  await expect(differences.getByRole("row", { name: /composes changed/ })).toContainText("parts-joined");
  await expect(differences.getByRole("row", { name: /event unpreserve_iommufd added/ })).toBeVisible();
  await expect(
    differences.getByRole("row", { name: /ready__outgoing__preserved__preserved unpreserve .* removed/ }),
  ).toContainText("target-changed");
  const drawn = page.getByRole("region", { name: "Diagram" }).locator("text");
  await expect(drawn.filter({ hasText: "unpreserve_iommufd" }).first()).toBeVisible();
  await expectAccessible();
});

test("a tool pulls the difference either way, and the mapping of old names to new ones", async ({ request }) => {
  const ask = async (path: string) => {
    const response = await request.get(`${address}/api/v1${versions}${path}`);
    // It is asked again each time: of a composition the parts change.
    expect(response.headers()["cache-control"]).toBe("public, no-cache");
    return (await response.json()) as { class: string; mapping: { states: { old: string; new: string }[] } };
  };
  const forward = await ask("/2/difference");
  expect(forward.class).toBe("breaking");
  expect(forward.mapping.states).toContainEqual({ old: "Paused", new: "Halted" });
  const back = await ask("/1/difference?against=2");
  expect(back.mapping.states).toContainEqual({ old: "Halted", new: "Paused" });
});

test("a reader of an old revision is led by every link between records to what that revision has", async ({
  request,
}) => {
  const visited = new Map<string, number>();
  const lost: string[] = [];
  const queue = ["/?revision=1"];
  const known = new Set(queue);
  for (const page of queue) {
    // Of pages of one type the first few: they are made by the same code.
    const type = toType(page);
    const before = visited.get(type) ?? 0;
    if (before >= MOST_OF_TYPE) continue;
    visited.set(type, before + 1);
    const answer = await request.get(`${address}${page}`);
    expect(answer.status(), page).toBe(200);
    for (const link of listLinks(await answer.text(), answer.url())) {
      const isKept = link.searchParams.get("revision") === "1";
      // The way back leads to the same page as it is now. The charter has no list, so it is its own.
      const isWayBack = link.pathname === new URL(answer.url()).pathname;
      if (!isKept && !isWayBack) lost.push(`${page} -> ${link.pathname}${link.search}`);
      const next = `${link.pathname}${link.search}`;
      if (isKept && !known.has(next)) {
        known.add(next);
        queue.push(next);
      }
    }
  }
  expect(lost).toEqual([]);
  expect([...visited.keys()]).toEqual(
    expect.arrayContaining(["/", "/machines", "/machines/…", "/machines/…/versions", "/terms/…", "/decisions/…"]),
  );
});

const MOST_OF_TYPE = 4;

/** The register as it was has no past of these: accounts, proposals, forms, and what machines read. */
const ofNow =
  /^\/(?:_next|api|account|accounts|audit|docs|editions|proposals|propose|signin)(?:\/|$)|\/(?:new|propose)$/;

/** Pages of the same type have the same: their collection, and what of a record they show. */
function toType(page: string): string {
  const { pathname, searchParams } = new URL(page, address);
  const [collection = "", slug, ...rest] = pathname.slice(1).split("/");
  const shown = [...searchParams.keys()].filter((name) => name !== "revision").sort();
  return `/${[collection, ...(slug === undefined ? [] : ["…"]), ...rest.slice(0, 1), ...shown].join("/")}`;
}

/** Where its links lead inside of the register, without those to places on the page itself. */
function listLinks(html: string, page: string): readonly URL[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="([^"#][^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  return hrefs
    .map((href) => new URL(href, page))
    .filter(({ origin, pathname }) => origin === new URL(address).origin && !ofNow.test(pathname));
}
