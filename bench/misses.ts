/** What a page costs that is not ready: each time anew, for somebody who is not signed in. */
import type { Figure } from "./figure.ts";
import { load } from "./load.ts";
import type { Started } from "./processes.ts";

/** Answers are kept for those alone who bring no cookie of the register's, whatever it says. */
const HEADERS = ["cookie: concordance-measured=1", "accept-encoding: gzip"];

/** V8 compiles what runs often; a meeting page is not all compiled after four seconds. */
const WARM_UP_SECONDS = 8;

const cases = [
  { name: "a machine page", path: "/machines/luo-session", like: "/machines/luo-file", budget: 12 },
  { name: "a meeting page", path: "/meetings/2025-01-27", like: "/meetings/2025-02-10", budget: 20 },
  { name: "a list", path: "/components", like: "/kernels", budget: 3.5 },
  { name: "a long list", path: "/terms", like: "/people" },
  { name: "a term", path: "/terms/kho", like: "/terms/luo" },
  { name: "the overview", path: "/", like: "/" },
] as const;

export async function measureMisses(server: Started): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path, like, ...rest } of cases) {
    const asked = { path, headers: HEADERS, connections: 1 };
    // What stands around a page is learned from two; what is asked for often runs as compiled code.
    await load(server, { ...asked, path: like, seconds: 1 });
    await load(server, { ...asked, seconds: WARM_UP_SECONDS });
    const { cost } = await load(server, asked);
    figures.push({ name: `${name} that is not ready, processor time`, value: cost / 1_000, unit: "ms", ...rest });
  }
  return figures;
}
