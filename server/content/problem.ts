/** What keeps a file of `content/` from being read. All of them are collected, so that one run shows all there is to mend. */
export interface ContentProblem {
  /** Relative to the content folder, with `/` between the parts. */
  readonly file: string;
  /** From 1. Where a file as a whole is wrong, 1. */
  readonly line: number;
  readonly column?: number;
  /** JSON Pointer into the record; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export const aboutFile = (file: string, message: string): ContentProblem => ({ file, line: 1, path: "", message });

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortProblems = (problems: readonly ContentProblem[]): ContentProblem[] =>
  [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.path, b.path) ||
      compareText(a.message, b.message),
  );
