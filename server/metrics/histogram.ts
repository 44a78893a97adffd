/** How long things took, counted in steps: plain numbers, so that counting costs nothing beside what is counted. */

/** Upper bounds in seconds: from an answer that is ready to one that is given up. */
export const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] as const;

export interface Histogram {
  readonly observe: (seconds: number) => void;
  readonly read: () => Counted;
}

export interface Counted {
  /** For each bound of `SECONDS` how many were no longer, those of the bounds before among them. */
  readonly upTo: readonly number[];
  readonly count: number;
  /** Seconds. */
  readonly sum: number;
}

export function openHistogram(): Histogram {
  const steps = new Array<number>(SECONDS.length + 1).fill(0);
  let sum = 0;
  return {
    observe: (seconds) => {
      let step = 0;
      while (step < SECONDS.length && seconds > (SECONDS[step] ?? 0)) step += 1;
      steps[step] = (steps[step] ?? 0) + 1;
      sum += seconds;
    },
    read: () => {
      let passed = 0;
      const upTo = steps.map((count) => (passed += count));
      return { upTo: upTo.slice(0, -1), count: passed, sum };
    },
  };
}
