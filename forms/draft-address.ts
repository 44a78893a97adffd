/** Where a draft is gone on with: by itself, or with the proposal that it edits. */
export const toFormAddress = (draft: string, proposal: number | undefined): string =>
  `${proposal === undefined ? "/propose" : `/proposals/${proposal}/edit`}?draft=${encodeURIComponent(draft)}`;

interface PassageToChoose {
  readonly draft: string;
  readonly proposal: number | undefined;
  /** The source in the form that it is for. */
  readonly at: string;
}

/** Where the sentence of a source is chosen in a note. */
export const toPassageAddress = ({ draft, proposal, at }: PassageToChoose): string =>
  `/propose/passage?${new URLSearchParams({
    draft,
    ...(proposal === undefined ? {} : { proposal: String(proposal) }),
    at,
  }).toString()}`;
