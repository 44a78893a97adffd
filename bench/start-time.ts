/** From `npm start` to the first answer: on an empty data folder, and again on what that left. The build is done before. */
import type { Figure } from "./figure.ts";
import { startAsPeopleDo } from "./processes.ts";

export async function measureStart(dataDirectory: string, port: number): Promise<readonly Figure[]> {
  const cold = await timeStart(dataDirectory, port);
  const warm = await timeStart(dataDirectory, port);
  return [
    { name: "start, cold (fresh data, built)", value: cold, unit: "ms" },
    { name: "start, warm", value: warm, unit: "ms", budget: 10_000 },
  ];
}

async function timeStart(dataDirectory: string, port: number): Promise<number> {
  const began = performance.now();
  const server = await startAsPeopleDo(port, dataDirectory);
  await (await fetch(server.address)).text();
  const ms = performance.now() - began;
  await server.stop();
  return ms;
}
