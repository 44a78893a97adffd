/** How the form of a kind is laid out: which fields stand together, in which order, and how wide they are in a row. */

export interface Section {
  readonly title: string;
  /** Names of fields of the body; one that no section names stands at the end. */
  readonly fields: readonly string[];
  /** Closed until somebody opens it. */
  readonly isFolded?: boolean;
  /** Said beside the title of what is folded and empty. */
  readonly otherwise?: string;
}

export type Width = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 12;

/** Of twelve columns. What is not named folds away with the sources of its row. */
export type Columns = Readonly<Record<string, Width>>;

export interface Layout {
  readonly sections: readonly Section[];
  /** By the name of a list: the fields that its rows show in one line. */
  readonly rows?: Readonly<Record<string, Columns>>;
  /** Names of lists whose rows are many and short: each is shown as a sheet with the columns of `rows`. */
  readonly sheets?: readonly string[];
  /** Fields that name an element of a list of the same record, and the list. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Paths inside the body that the server computes: nobody types them. */
  readonly computed?: readonly string[];
}

export const rest = (...fields: readonly string[]): Section => ({
  title: "What it rests on, and what belongs to it",
  fields: [...fields, "related", "sources"],
});
export const succession: Section = {
  title: "What it replaces",
  fields: ["supersededBy", "supersedes"],
  isFolded: true,
};
