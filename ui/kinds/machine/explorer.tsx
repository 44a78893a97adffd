import type { Simulated, Simulator, Walk } from "#domain/machine/walk/simulator.ts";
import { Choices } from "#ui/kinds/machine/choices.tsx";
import { toNameOf, toWalkHref } from "#ui/kinds/machine/walk-address.ts";
import { WalkSoFar } from "#ui/kinds/machine/walk-so-far.tsx";

interface ExplorerProps {
  readonly machine: Simulated;
  readonly simulator: Simulator;
  readonly walk: Walk;
  /** The revision that links keep, where the reader went back to one. */
  readonly revision: number | undefined;
  /** Whether the page has a row for each state. */
  readonly hasRows: boolean;
}

/** Where a walk has come to, and what can happen there: each step is a link. */
export function Explorer({ machine, simulator, walk, revision, hasRows }: ExplorerProps) {
  const nameOf = toNameOf(machine);
  const hrefOf = (steps: Walk["steps"]) =>
    toWalkHref({ steps, revision, from: walk.start === simulator.starts[0] ? undefined : walk.start });
  return (
    <>
      <WalkSoFar walk={walk} starts={simulator.starts} nameOf={nameOf} hrefOf={hrefOf} hasRows={hasRows} />
      <Choices
        transitions={simulator.enabledIn(walk.state)}
        refused={simulator.rejectedIn(walk.state)}
        unsaid={simulator.unspecifiedIn(walk.state)}
        nameOf={nameOf}
        hrefOf={(transition) => hrefOf([...walk.steps, transition])}
      />
      <p className="quiet keys">
        Keys, once a step here has the focus: <kbd>1</kbd> to <kbd>9</kbd> take a step, <kbd>u</kbd> undoes it,{" "}
        <kbd>r</kbd> restarts.
      </p>
    </>
  );
}
