/** How long a diagram takes to draw, and to hand out once it is kept. */
import { toMedian, type Figure } from "./figure.ts";

export async function measureDiagrams(address: string): Promise<readonly Figure[]> {
  const { records } = (await (await fetch(`${address}/api/v1/machines`)).json()) as { records: { slug: string }[] };
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
