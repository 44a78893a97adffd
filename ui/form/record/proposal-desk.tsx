"use client";

import { LivePreview } from "#ui/form/live/live-preview.tsx";
import { ProposalEditor, type EditorFacts } from "#ui/form/record/proposal-editor.tsx";
import type { Send } from "#ui/form/record/sending.ts";
import type { PreviewFacts } from "#ui/form/record/preview-facts.ts";

export interface DeskFacts extends EditorFacts {
  /** Whether what is typed is previewed, which is for those who are signed in. */
  readonly isPreviewed: boolean;
  /** What “Preview” answered, where it was pressed. */
  readonly preview?: PreviewFacts | undefined;
}

interface ProposalDeskProps extends DeskFacts {
  readonly send?: Send;
}

/** The form of a proposal, and beside it what the proposal would do. */
export const ProposalDesk = ({ isPreviewed, preview, ...editor }: ProposalDeskProps) => (
  <div className="proposal-desk">
    <ProposalEditor {...editor} />
    {isPreviewed ? <LivePreview start={preview} /> : null}
  </div>
);
