/** What a page costs that is not ready: each time anew, for somebody who is not signed in. */
import type { Figure } from "./figure.ts";
import { load } from "./load.ts";
import type { Started } from "./processes.ts";

/** Answers are kept for those alone who bring no cookie of the register's, whatever it says. */
const HEADERS = ["cookie: concordance-measured=1", "accept-encoding: gzip"];

const WARM_UP_SECONDS = 4;

const cases = [
  { name: "a machine page", path: "/machines/luo-session", budget: 12 },
  { name: "a meeting page", path: "/meetings/2025-01-27", budget: 20 },
  { name: "a list", path: "/components", budget: 3.5 },
  { name: "a long list", path: "/terms" },
  { name: "a term", path: "/terms/kho" },
  { name: "the overview", path: "/" },
] as const;

export async function measureMisses(server: Started): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path, ...rest } of cases) {
    const asked = { path, headers: HEADERS, connections: 1 };
    // What is asked for often runs as compiled code, and once it is known what stands around a page.
    await load(server, { ...asked, seconds: WARM_UP_SECONDS });
    const { cost } = await load(server, asked);
    figures.push({ name: `${name} that is not ready, processor time`, value: cost / 1_000, unit: "ms", ...rest });
  }
  return figures;
}
