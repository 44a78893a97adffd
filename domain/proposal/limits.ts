/** How large a proposal may grow, by name. The texts inside it have the limits of all texts. */
export const proposalLimits = {
  /** Records that one proposal changes. */
  changes: 200,
  /** The whole content as JSON, in UTF-16 code units: every record of a large register's update, but not a copy of it. */
  content: 4_000_000,
  /** Levels of lists and objects inside one body; the deepest kind has seven. */
  depth: 20,
  /** Events. Beyond it only steps that end the proposal, or clear its way to an end, are taken. */
  events: 2_000,
  /** Concerns that are open at the same time. */
  openConcerns: 50,
} as const;
