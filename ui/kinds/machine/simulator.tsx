"use client";

import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { toSimulator, type Simulated, type Walk } from "#domain/machine/walk/simulator.ts";
import { follow } from "#ui/kinds/machine/drawing-view.ts";
import { Explorer } from "#ui/kinds/machine/explorer.tsx";
import { showMarks, toMarks } from "#ui/kinds/machine/mark-drawing.ts";
import { goTo, useQuery } from "#ui/use-query.ts";

interface SimulatorPanelProps {
  readonly machine: Simulated;
  /** The revision that links keep, where the reader went back to one. */
  readonly revision: number | undefined;
  /** The walk that answers the question for a path, where the address asks that. */
  readonly found: string | undefined;
  /** Whether the page has a row for each state. */
  readonly hasRows: boolean;
}

/**
 * Where a walk through the machine has come to, and what can happen there. The address holds the walk: every step
 * is a link, which a script only follows without loading the page again.
 */
export function SimulatorPanel({ machine, revision, found, hasRows }: SimulatorPanelProps) {
  const query = useQuery();
  const names = query.get("walk") ?? found ?? "";
  const from = query.get("from") ?? undefined;
  const simulator = useMemo(() => toSimulator(machine), [machine]);
  const walk = useMemo(() => simulator.walk(from, names), [simulator, from, names]);
  const panel = useRef<HTMLDivElement>(null);
  const stepped = useFollowedWalk(walk, panel);
  if (!walk) return null;

  return (
    <div
      className="explorer"
      ref={panel}
      onClick={(event) => (stepped.current ||= followInPlace(event))}
      onKeyDown={takeByKey}
    >
      <Explorer machine={machine} revision={revision} hasRows={hasRows} simulator={simulator} walk={walk} />
    </div>
  );
}

/** The steps of the panel's own links are taken in place; a click that asks for a new tab gets one. */
function followInPlace(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return false;
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-walk]"); // a click lands on an element
  if (!link) return false;
  event.preventDefault();
  const address = new URL(link.href);
  goTo(`${address.pathname}${address.search}`);
  return true;
}

/** Inside the panel: 1 to 9 take what can happen, u undoes, r restarts. */
function takeByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const key = event.key.toLowerCase();
  const wanted = { u: "undo", r: "restart" }[key] ?? (/^[1-9]$/.test(key) ? `way-${key}` : undefined);
  const link = wanted && event.currentTarget.querySelector<HTMLAnchorElement>(`a[data-walk="${wanted}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
}

/** The drawing shows the walk. After a step that was taken in the panel, the keyboard is where the next one is. */
function useFollowedWalk(walk: Walk | undefined, panel: RefObject<HTMLElement | null>): RefObject<boolean> {
  const shown = useRef(walk);
  const stepped = useRef(false);
  useEffect(() => {
    if (shown.current === walk) return;
    shown.current = walk;
    const drawing = document.querySelector("#diagram svg");
    if (walk && drawing) {
      showMarks(drawing, toMarks(walk.start, walk.steps, walk.state));
      follow(drawing, walk.state);
    }
    if (!stepped.current) return;
    stepped.current = false;
    const find = (name: string) => panel.current?.querySelector<HTMLElement>(`[data-walk="${name}"]`);
    (find("way-1") ?? find("undo"))?.focus({ preventScroll: true });
  }, [walk, panel]);
  return stepped;
}
