"use client";

import { useActionState } from "react";
import { untouched, type FormState } from "#forms/form-message.ts";
import { MarkNote, type MarkNoteFacts } from "#ui/form/record/note/mark-note.tsx";
import type { IslandScripts } from "#ui/islands/island.tsx";
import { TakenUp } from "#ui/islands/taken-up.tsx";

interface ServedNoteProps {
  readonly action: (before: FormState<undefined>, form: FormData) => Promise<FormState<undefined>>;
  readonly scripts: IslandScripts | undefined;
  readonly facts: MarkNoteFacts;
}

/** As the server answers with it: as it was asked for, or with what was sent and refused. */
export function ServedNote({ action, scripts, facts }: ServedNoteProps) {
  const [state, send] = useActionState(action, untouched);
  const shown = state.status === "refused" ? { ...facts, refused: state } : facts;
  return (
    <TakenUp name="MarkNote" scripts={scripts} props={shown}>
      <MarkNote {...shown} send={send} />
    </TakenUp>
  );
}
