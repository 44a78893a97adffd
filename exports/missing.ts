/** What is said of an address that the register has nothing at. */
export interface Missing {
  /** A sentence: what was looked for, and that it is not there. */
  readonly what: string;
  /** A sentence: what is there instead. Empty where nothing is near. */
  readonly hint: string;
  /** Addresses that somebody may have meant. */
  readonly near: readonly { readonly path: string; readonly label: string }[];
}
