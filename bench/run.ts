// Started by scripts/bench.mjs, once all is built: prints one table; exit code 1 where a figure is over its budget. All traffic stays on loopback.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureDiagrams, measureLargeDiagram } from "./diagrams.ts";
import { isKept, toLine, type Figure } from "./figure.ts";
import { measureInBrowser } from "./in-browser.ts";
import { startFront } from "./processes.ts";
import { measureLargeRegisters } from "./large-register.ts";
import { measureLogs } from "./logs.ts";
import { measureMachines } from "./machines.ts";
import { measureMisses } from "./misses.ts";
import { measureNotations } from "./notations.ts";
import { measureNotes } from "./notes.ts";
import { measureMatrix, measurePairs } from "./pairs.ts";
import { measureRequests } from "./requests.ts";
import { measureSearch } from "./search.ts";
import { measureStart } from "./start-time.ts";
import { measureWhileAccepting } from "./while-accepting.ts";
import { measureWeight } from "./weight.ts";
import { measureWorst } from "./worst.ts";

const PORT = 4599;

const folder = mkdtempSync(join(tmpdir(), "concordance-bench-"));
const figures: Figure[] = [];

function print(measured: readonly Figure[]): void {
  for (const figure of measured) console.log(toLine(figure));
  figures.push(...measured);
}

try {
  print(await measureMachines());
  print(await measureNotations());
  print(await measureSearch());
  print(measureNotes());
  print(measurePairs());

  print(await measureStart(join(folder, "start"), PORT));
  print(await measureWeight(join(folder, "start")));

  print(await measureInBrowser(join(folder, "browser")));

  const server = await startFront(join(folder, "serve"));
  print(await measureDiagrams(server.address));
  print(await measureLargeDiagram(join(folder, "diagrams")));
  print(await measureRequests(server, folder));
  print(await measureMisses(server));
  print(await measureLogs(server));
  print([{ name: "resident memory after this load", value: server.residentMb(), unit: "MB", budget: 600 }]);
  await server.stop();

  print(await measureWhileAccepting(join(folder, "accepting")));

  const attacked = await startFront(join(folder, "worst"), { TRUSTED_PROXIES: "1" });
  print(await measureWorst(attacked, join(folder, "worst")));
  await attacked.stop();

  print(await measureMatrix(join(folder, "pairs")));
  print(await measureLargeRegisters(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const broken = figures.filter((figure) => !isKept(figure));
console.log(broken.length === 0 ? "\nall budgets kept" : `\n${broken.length} not within their budgets`);
process.exitCode = broken.length === 0 ? 0 : 1;
