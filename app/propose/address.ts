/** Where a draft is gone on with: by itself, or with the proposal that it edits. */
export const toFormAddress = (draft: string, proposal: number | undefined): string =>
  `${proposal === undefined ? "/propose" : `/proposals/${proposal}/edit`}?draft=${encodeURIComponent(draft)}`;
