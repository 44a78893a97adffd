import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect as plain } from "./fixtures.ts";
import { expect, openPage, propose, startGroup, test, type Group } from "./group.ts";
import { aContent } from "./own-server.ts";
import { addSupportedPairs } from "./supported-pairs.ts";

// One group for all of them.
test.describe.configure({ mode: "default", timeout: 180_000 });

/** Kernels in a row with a step back from the second, a straight way under conditions, and a pair that was closed. */
function aRegister(): string {
  const content = aContent();
  addSupportedPairs(
    content,
    ["8.0", "8.1", "8.2", "8.3", "8.4", "8.5"],
    [
      ["8.0", "8.1"],
      ["8.1", "8.0"],
      ["8.1", "8.2"],
      ["8.0", "8.2", { conditions: ["On hosts without VFIO.", "While it is new."] }],
      ["8.2", "8.3", { standing: "unsupported" }],
      ["8.2", "8.4"],
      ["8.4", "8.5"],
    ],
  );
  const closed = "pairs/8.2-to-8.3.yaml";
  mkdirSync(join(content, "earlier/01-before/pairs"), { recursive: true });
  const before = readFileSync(join(content, closed), "utf8").replace('"unsupported"', '"discussed"');
  writeFileSync(join(content, "earlier/01-before", closed), before);
  return content;
}

let group: Group & { readonly stop: () => Promise<void> };
test.beforeAll(async () => {
  // A hook does not take its time from the stories.
  test.setTimeout(180_000);
  group = await startGroup({ CONTENT_DIR: aRegister() });
});
test.afterAll(() => group.stop());

test("a reader sees the shortest way and the safest one drawn, each hop with the step back", async ({ browser }) => {
  const page = await openPage(browser, group, undefined, false);
  await page.goto("/pairs/path?from=8.0&to=8.2");
  const shortest = page.getByRole("img", { name: "From 8.0 to 8.2, the shortest way" });
  await expect(shortest).toHaveAccessibleDescription(
    "From Linux 8.0 to Linux 8.2: yes, under 2 conditions; way back: unknown. Linux 8.0: point of no return.",
  );
  const safest = page.getByRole("img", { name: "From 8.0 to 8.2, the safest way" });
  await expect(safest).toHaveAccessibleDescription(/From Linux 8\.0 to Linux 8\.1: yes; way back: yes\./);
  const hop = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "8.0 → 8.1" }) });
  await expect(hop.getByRole("link", { name: "8.1 → 8.0" })).toHaveAttribute("href", "/pairs/8.1-to-8.0");
  const { out } = (await (await page.request.get("/api/v1/pairs/path?from=8.0&to=8.2")).json()) as PathAnswer;
  plain(out.safest?.hops.map(({ to, back }) => [to, back.answer])).toEqual([
    ["kernels/8.1", "yes"],
    ["kernels/8.2", "unknown"],
  ]);
  await page.context().close();
});

test("a reader sees who closed a way, in which version, and what was declared before", async ({ browser }) => {
  const page = await openPage(browser, group, undefined, false);
  await page.goto("/pairs/path?from=8.0&to=8.3");
  const missing = page.getByRole("region", { name: "From 8.0 to 8.3: what is missing" });
  await expect(missing).toContainText(
    /It is declared unsupported since .*, version 2, by content files in proposal \d+/,
  );
  await expect(missing.getByRole("img")).toHaveAccessibleDescription(/From Linux 8\.2 to Linux 8\.3: no;/);
  await missing.getByRole("link", { name: "What was declared before" }).click();
  const history = page.getByRole("region", { name: "What was declared of it" });
  await expect(history.getByRole("row")).toHaveText([/^Since/, /unsupported.*discussed/, /discussed.*nothing/]);
  await page.goto("/pairs/8.2-to-8.3?revision=1");
  await expect(history.getByRole("row")).toHaveText([/^Since/, /discussed.*nothing/]);
  await page.context().close();
});

test("a member who proposes to end the one pair that leads on reads which kernel it would strand", async ({
  browser,
}) => {
  const ada = await openPage(browser, group, "ada");
  const stranded = ada.getByText("no supported pairs lead to any newer kernel, such as 8.5").first();
  await ada.goto("/findings");
  await expect(ada.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(stranded).toHaveCount(0);
  const typed = { "/standing": "unsupported" };
  await ada.goto(await propose(ada, { record: "pairs/8.1-to-8.2", title: "End one of two", typed }));
  await expect(ada.getByRole("heading", { level: 1 })).toContainText("End one of two");
  await expect(stranded).toHaveCount(0);
  await ada.goto(await propose(ada, { record: "pairs/8.2-to-8.4", title: "End the way on", typed }));
  await expect(stranded).toBeVisible();
  await ada.context().close();
});

interface PathAnswer {
  readonly out: {
    readonly safest: {
      readonly hops: readonly { readonly to: string; readonly back: { readonly answer: string } }[];
    } | null;
  };
}
