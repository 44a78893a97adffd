/** Finds where following links comes back to where it started. */

/** Each cycle once, as its nodes in order, starting with the one that comes first. Iterative: chains may be long. */
export function listCycles(nodes: Iterable<string>, follow: (node: string) => readonly string[]): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of nodes) {
    if (done.has(start)) continue;
    const trail: string[] = [start];
    const open: string[][] = [[...follow(start)]];
    while (trail.length > 0) {
      const next = open.at(-1)?.shift();
      if (next === undefined) {
        const node = trail.pop();
        open.pop();
        if (node !== undefined) done.add(node);
      } else if (trail.includes(next)) cycles.push(trail.slice(trail.indexOf(next)));
      else if (!done.has(next)) {
        trail.push(next);
        open.push([...follow(next)]);
      }
    }
  }
  return cycles;
}
