/** What two versions of a machine differ in by meaning: a server of its own, with a state renamed and a step taken out. */
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { rewrite, startAfterChange, type OwnServer } from "./own-server.ts";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let server: OwnServer;

test.beforeAll(async () => {
  // Two starts, one after the other; a hook does not take its time from the stories.
  test.setTimeout(180_000);
  server = await startAfterChange((content) => {
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
});

test.afterAll(() => server.stop());

const versions = "/machines/cloud-hypervisor-vm/versions";

test("a reader sees how grave each difference is, by which rule, and the renamed state drawn once", async ({
  page,
  expectAccessible,
}) => {
  await page.goto(`${server.address}${versions}/2?against=1`);
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
  await page.goto(`${server.address}${versions}/2?against=1`);
  await page.getByRole("searchbox", { name: "Find a state" }).fill("Halted");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.locator(".machine-diagram .found")).toHaveAttribute("data-state", "Halted");
});

test("an older version is stepped through, copied and tested as it was", async ({ page, request }) => {
  await page.goto(`${server.address}${versions}/1?walk=to_Running,to_Paused`);
  const drawn = page.getByRole("region", { name: "Diagram" });
  await expect(drawn.locator("[aria-current=step]")).toHaveAttribute("data-state", "Paused");
  for (const name of ["SVG", "Mermaid"]) {
    const link = page.locator("figcaption").getByRole("link", { name, exact: true });
    const answer = await request.get(`${server.address}${(await link.getAttribute("href")) ?? ""}`);
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
  await page.goto(`${server.address}/machines/live-update/versions/2?against=1`);
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
    const response = await request.get(`${server.address}/api/v1${versions}${path}`);
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
