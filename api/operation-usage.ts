/** How often an operation of the contract was asked for, in one version of the format. */
export interface OperationUsage {
  /** What the contract calls it. */
  readonly operation: string;
  readonly formatVersion: string;
  readonly count: number;
  /** When it was asked for last. */
  readonly lastDay: string;
}
