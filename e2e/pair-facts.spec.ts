import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { expect, test as base } from "./fixtures.ts";
import { aServerOf } from "./ask-keeper.ts";
import { aContent, rewrite } from "./own-server.ts";

const source = '[{ type: url, url: "https://lists.example.org/1", certainty: read }]';

const aKernel = (version: string, rank: number, rest = "") => `version: "${version}"
rank: ${rank}
about: A build of the lab.
arch: x86_64
pageSize: 4096
formats:
  - { component: kexec, reads: [], writes: [], requires: [], sources: ${source} }
  - { component: kho, reads: [kho-v9], writes: [kho-v9], requires: [kho-v9], sources: ${source} }
${rest}sources: ${source}
`;

const seals = `features:
  - name: seals
    text: Memory stays sealed.
    adds: [{ component: kho, formats: [kho-v10] }]
    drops: []
    reversible: true
    sources: ${source}
`;

const aPair = (from: string, to: string, rest: string) => `from: "${from}"
to: "${to}"
components: [kho]
${rest}sources: ${source}
`;

const supported = `standing: supported
text: The lab runs it.
decision: enable-features-when-no-rollback
tests:
  - { by: lab, day: 2026-01-10, hardware: two sockets, components: [kho], commits: [a1b2c3d4], result: ok, sources: ${source} }
`;

const there = `${supported}guarantor: { by: upstream, sources: ${source} }
recommended: { verdict: "yes", by: The lab, text: It ran for a month., sources: ${source} }
risks:
  - name: slow-start
    message: The first retrieve is slow.
    condition: the machine has such a card.
    applies: { hardware: [mlx5] }
    sources: ${source}
`;

const back = `${supported}guarantor: { by: upstream, sources: ${source} }
conditions:
  - { text: While seals are off., sources: ${source} }
`;

const ofCloud = `standing: unsupported
text: Not on our hosts.
downstream: cloud
guarantor: { by: downstream, name: Example Cloud, sources: ${source} }
conditions: [{ text: While 9.0 is maintained., untilDay: 2026-01-01, sources: ${source} }]
`;

const test = base.extend<{ readonly register: string }>({
  register: async ({}, use) => use(await (served ??= serve())),
});

let served: Promise<string> | undefined;

/** A register with two kernels of which all is known, and a downstream that holds one step otherwise. */
function serve(): Promise<string> {
  const content = aContent();
  const write = (path: string, text: string) => {
    writeFileSync(join(content, path), text);
  };
  write("kernels/9.0.yaml", aKernel("9.0", 90_000));
  write("kernels/9.1.yaml", aKernel("9.1", 90_100, seals));
  write("pairs/9.0-to-9.1.yaml", aPair("9.0", "9.1", there));
  write("pairs/9.1-to-9.0.yaml", aPair("9.1", "9.0", back));
  write("pairs/cloud-9.0-to-9.1.yaml", aPair("9.0", "9.1", ofCloud));
  rewrite(join(content, "decisions/enable-features-when-no-rollback.md"), (text) =>
    text.replace("carriedBy:\n", "carriedBy:\n  - pairs/9.0-to-9.1\n  - pairs/9.1-to-9.0\n"),
  );
  rewrite(join(content, "charter.yaml"), (text) =>
    text.replace(
      "\nfeatureRule:",
      "\ndownstreams:\n  - { id: cloud, title: Example Cloud, text: It answers for its own hosts., sources: [] }\nfeatureRule:",
    ),
  );
  return aServerOf(content);
}

const ask = async (request: APIRequestContext, register: string, query: string) => {
  const answer = await request.get(`${register}/api/v1/pairs/verdict?${query}`);
  return (await answer.json()) as {
    readonly answer: string;
    readonly layer: string | null;
    readonly recommended: string;
    readonly reasons: readonly { readonly text: string }[];
    readonly gates: readonly { readonly feature: string; readonly reversible: string }[];
    readonly risks: readonly { readonly name: string; readonly applies: string }[];
  };
};

test("an operator reads what is declared, derived, tested, open and recommended of both directions side by side @no-script", async ({
  page,
  register,
}) => {
  await page.goto(`${register}/pairs/9.0-to-9.1`);
  const facts = page.getByRole("region", { name: "What is known of both directions" });
  await expect(facts.getByRole("columnheader")).toHaveText(["Fact", "9.0 → 9.1", "9.1 → 9.0, the way back"]);
  const row = (name: string) => facts.getByRole("row", { name: new RegExp(`^${name}`) }).getByRole("cell");
  await expect(row("Declared")).toHaveText([/supported.*guaranteed by upstream; decision: New features/, /supported/]);
  await expect(row("Derived")).toHaveText([/yes/, /yes/]);
  await expect(row("Tested")).toHaveText([/nothing is lost 10 Jan 2026, [\d,]+ days ago/, /nothing is lost/]);
  await expect(row("Window")).toHaveText([/nothing is known to close it/, /1 condition; closed by seals/]);
  await expect(row("Recommended")).toHaveText([/yes The lab recommends it; 1 risk may apply/, /nobody said/]);
  await expect(row("May I\\?")).toHaveText([/yes nothing stands against it/, /yes/]);
  const formats = page.getByRole("region", { name: "9.0 to 9.1, by component" });
  await expect(formats.getByRole("row", { name: /^KHO/ })).toContainText("yes");
});

test("an operator who switched on a feature reads that it closed the way back, and that the way opens again once it is off @no-script", async ({
  page,
  register,
}) => {
  await page.goto(`${register}/pairs/path?from=9.1&to=9.0&features=Seals`);
  await expect(page.getByRole("region", { name: "The answer" })).toContainText("no From Linux 9.1 to Linux 9.0");
  const step = page.getByRole("region", { name: "In one step" });
  await expect(step).toContainText("seals: kho: 9.1 writes kho-v10, and 9.0 reads kho-v9");
  await expect(step).toContainText("Once it is off, the kernel writes as before, and the way is open again.");
  await expect(step.getByRole("link", { name: /^New features are enabled only when no rollback/ })).toBeVisible();
  await page.getByLabel("Features switched on").fill("");
  await page.getByRole("button", { name: "Find the way" }).click();
  await expect(page.getByRole("region", { name: "The answer" })).toContainText("yes From Linux 9.1 to Linux 9.0");
});

test("an operator of a downstream is answered by its own pair over the baseline, and reads whose pair it is @no-script", async ({
  page,
  register,
}) => {
  await page.goto(`${register}/pairs/path?from=9.0&to=9.1`);
  await expect(page.getByRole("region", { name: "In one step" })).toContainText("The pair is the baseline's.");
  await page.getByLabel("Whose pairs").selectOption({ label: "Example Cloud, over the baseline" });
  await page.getByRole("button", { name: "Find the way" }).click();
  await expect(page.getByRole("region", { name: "The answer" })).toContainText("no From Linux 9.0 to Linux 9.1");
  await expect(page.getByRole("region", { name: "In one step" })).toContainText("The pair is cloud's own.");
  await page.goto(`${register}/pairs/cloud-9.0-to-9.1`);
  await expect(page.getByText("cloud's, over the baseline")).toBeVisible();
});

test("a reader of the front page is told which condition has lapsed, and of which pair @any-screen", async ({
  page,
  register,
}) => {
  await page.goto(register);
  const checks = page.getByRole("region", { name: "Findings of the checks" });
  const lapsed = checks.getByRole("listitem").filter({ hasText: "ended on 2026-01-01" });
  await expect(lapsed.getByRole("link", { name: "9.0 → 9.1 (cloud)" })).toBeVisible();
});

test("a program is told which layer an answer comes from, which feature closed a way, and which risks apply @any-screen", async ({
  request,
  register,
}) => {
  const step = "from=9.0&to=9.1";
  expect(await ask(request, register, step)).toMatchObject({
    answer: "yes",
    layer: "baseline",
    recommended: "unknown",
  });
  expect(await ask(request, register, `${step}&downstream=cloud`)).toMatchObject({ answer: "no", layer: "cloud" });
  expect(await ask(request, register, `${step}&hardware=nvme`)).toMatchObject({ recommended: "unknown" });
  expect(await ask(request, register, `${step}&hardware=nvme,!mlx5`)).toMatchObject({ recommended: "yes" });
  expect(await ask(request, register, `${step}&hardware=MLX5`)).toMatchObject({
    answer: "yes",
    recommended: "no",
    risks: [{ name: "slow-start", applies: "yes" }],
  });
  const taken = await ask(request, register, `${step}&hardware=mlx5&accepted=slow-start`);
  expect(taken).toMatchObject({ recommended: "yes", risks: [{ isAccepted: true }] });
  expect(await ask(request, register, "from=9.1&to=9.0&features=seals")).toMatchObject({
    answer: "no",
    gates: [{ feature: "seals", by: "derived", reversible: "yes", record: "kernels/9.1" }],
    reopened: [{ feature: "seals", answer: "yes" }],
  });
  const strange = await ask(request, register, "from=9.1&to=9.0&features=warp");
  expect(strange).toMatchObject({ answer: "unknown", gates: [] });
  const graph = await request.get(`${register}/api/v1/pairs/graph?downstream=cloud`);
  expect((await graph.json()) as object).toMatchObject({ edges: [], conditionalEdges: [] });
});

test("a downstream that the charter does not name is refused, with those that it names @any-screen", async ({
  page,
  register,
}) => {
  await page.goto(`${register}/pairs/path?from=9.0&to=9.1&downstream=clod`);
  await expect(page.getByRole("alert")).toContainText("is none that the charter names: `clod`; near it: cloud");
});

/** Which versions a client of Cincinnati would offer, as its protocol says: what leads from its own, by place in the nodes. */
async function offerUpdates(request: APIRequestContext, graphAddress: string, version: string, channel: string) {
  const query = new URLSearchParams({ arch: "amd64", channel, id: "7f1b0c52-0000-4000-8000-000000000000", version });
  const answer = await request.get(`${graphAddress}?${query.toString()}`, { headers: { Accept: "application/json" } });
  expect(answer.status()).toBe(200);
  const graph = (await answer.json()) as {
    readonly nodes: readonly { readonly version: string; readonly payload: string }[];
    readonly edges: readonly (readonly [number, number])[];
    readonly conditionalEdges: readonly {
      readonly edges: readonly { readonly from: string; readonly to: string }[];
      readonly risks: readonly { readonly name: string; readonly matchingRules: readonly { type: string }[] }[];
    }[];
  };
  const own = graph.nodes.findIndex((node) => node.version === version);
  expect(own, "a client that does not find its own version offers nothing").toBeGreaterThanOrEqual(0);
  const plain = graph.edges.flatMap(([from, to]) => (from === own ? (graph.nodes[to]?.version ?? []) : []));
  const conditional = graph.conditionalEdges.flatMap(({ edges, risks }) =>
    edges.flatMap(({ from, to }) => (from === version ? [{ to, risks: risks.map(({ name }) => name) }] : [])),
  );
  return { plain, conditional };
}

test("a client of Cincinnati is offered the upgrade with its risk, none to an older kernel, and none that its downstream does not hold @any-screen", async ({
  request,
  register,
}) => {
  const graph = `${register}/api/v1/pairs/graph`;
  expect(await offerUpdates(request, graph, "9.0.0", "baseline")).toEqual({
    plain: [],
    conditional: [{ to: "9.1.0", risks: ["slow-start"] }],
  });
  expect(await offerUpdates(request, graph, "9.1.0", "baseline")).toEqual({ plain: [], conditional: [] });
  expect(await offerUpdates(request, graph, "9.0.0", "cloud")).toEqual({ plain: [], conditional: [] });
  expect((await request.get(`${graph}?channel=stable`)).status()).toBe(400);
});
