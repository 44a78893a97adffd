/** How long a diagram takes to draw, and to hand out once it is kept. */
import { readdirSync } from "node:fs";
import { openDiagrams } from "#server/diagrams/open-diagrams.ts";
import { toMedian, type Figure } from "./figure.ts";
import { aRing, requireMachine, toRecord } from "./ring.ts";

export async function measureDiagrams(address: string): Promise<readonly Figure[]> {
  const { records } = (await (await fetch(`${address}/api/v1/machines`)).json()) as {
    records: { slug: string }[];
  };
  const [warmUp, ...slugs] = records.map(({ slug }) => slug);
  await timeDiagram(address, warmUp ?? ""); // the first one waits for the renderer to load
  const drawn: number[] = [];
  for (const slug of slugs) drawn.push(await timeDiagram(address, slug));
  const kept: number[] = [];
  for (const slug of slugs) kept.push(await timeDiagram(address, slug));
  return [
    { name: `a diagram drawn, median of ${slugs.length}`, value: toMedian(drawn), unit: "ms" },
    { name: "a diagram drawn, slowest", value: Math.max(...drawn), unit: "ms" },
    { name: "a diagram kept, median", value: toMedian(kept), unit: "ms" },
  ];
}

async function timeDiagram(address: string, slug: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${address}/api/v1/machines/${slug}.svg`);
  await answer.text();
  if (!answer.ok) throw new Error(`the diagram of ${slug} answers ${answer.status}`);
  return performance.now() - began;
}

/** Twenty states and sixty, drawn by the thread that the server draws with. */
export async function measureLargeDiagram(directory: string): Promise<readonly Figure[]> {
  const diagrams = openDiagrams({ directory });
  const draw = async (states: number): Promise<number> => {
    const record = toRecord(requireMachine(aRing({ states, transitions: states + 4 })));
    const began = performance.now();
    const drawn = await diagrams.draw(record, "page");
    if (!drawn.ok) throw new Error(`a ring of ${states} states could not be drawn`);
    return performance.now() - began;
  };
  await draw(2); // the first one waits for the renderer to load
  const first = await draw(20);
  const again = await draw(20);
  const large = await draw(60);
  await diagrams.close();
  const files = readdirSync(directory).length;
  if (files !== 3) throw new Error(`three machines were drawn, and ${files} files kept`);
  return [
    { name: "a diagram of 20 states drawn", value: first, unit: "ms" },
    { name: "a diagram of 20 states asked for again", value: again, unit: "ms", budget: 10 },
    { name: "a diagram of 60 states drawn", value: large, unit: "ms" },
  ];
}
