/** Ends of the names of inputs that are no fields, of a list shown as a sheet and of its rows. No field has a tilde. */
export const sheetNames = {
  /** The row that the buttons are about. */
  chosen: "~row",
  /** What it is to be called. */
  name: "~name",
  pasted: "~paste",
  /** Where what is pasted begins: `3,label`. */
  at: "~at",
  /** Of a row that shows all of its fields. */
  open: "~open",
  /** Of one that does not: the others. */
  rest: "~rest",
} as const;
