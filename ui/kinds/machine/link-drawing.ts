import { toSimulator, type Simulated } from "#domain/machine/walk/simulator.ts";

const LINK = /href="#(state|transition)-([^"]*)"/g;

/**
 * The drawing of a machine that has no rows to lead to: its states lead to a walk that begins there, its transitions
 * to one that takes them.
 */
export function linkDrawing(svg: string, machine: Simulated, toHref: (query: string) => string): string {
  const { enabledIn } = toSimulator(machine);
  return svg.replace(LINK, (_, type: string, id: string) => {
    const from = type === "state" ? id : (machine.transitions[Number(id)]?.from ?? "");
    const transition = type === "state" ? undefined : enabledIn(from).find((step) => String(step.transition) === id);
    const query = `from=${from}${transition ? `&walk=${transition.name}` : ""}`;
    return `href="${toHref(query).replaceAll("&", "&amp;")}" rel="nofollow"`;
  });
}
