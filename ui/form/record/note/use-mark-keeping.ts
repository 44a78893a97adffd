"use client";

import { useEffect, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { toNoteAddress } from "#forms/draft-address.ts";
import { sendToKeep, toTyped } from "#ui/form/live/send-to-keep.ts";

/** Long enough not to send at every choice, short enough that nobody would miss what a crash takes. */
const PAUSE = 800;
const KEEP = "/propose/note/keep";

export interface KeptMarks {
  readonly draft: string;
  readonly version: number;
}

interface NoteOf {
  readonly meeting: string;
  readonly proposal: number | undefined;
}

/** Keeps in a draft what is chosen, as it is chosen. Answers with the draft, and what to say of it. */
export function useMarkKeeping(
  place: RefObject<HTMLFormElement | null>,
  { meeting, proposal }: NoteOf,
  saved: KeptMarks | undefined,
): { readonly kept: KeptMarks | undefined; readonly said: string } {
  const [kept, setKept] = useState(saved);
  const [said, say] = useState("");
  useEffect(() => {
    const form = place.current;
    if (!form) return;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let keeping = Promise.resolve();
    const keep = async () => {
      const answer = await sendToKeep(KEEP, toTyped(form), left.signal);
      if (left.signal.aborted) return;
      if (typeof answer === "number") return say("This is not kept yet. “Keep for later” says why.");
      // Before anything else is sent, which goes on from there.
      flushSync(() => setKept({ draft: answer.draft, version: answer.version }));
      say(answer.isApart ? "Kept as a draft of its own: the other one was changed meanwhile." : "Kept as you chose.");
      history.replaceState(history.state, "", toNoteAddress({ draft: answer.draft, proposal, meeting }));
    };
    const wait = () => {
      clearTimeout(timer);
      // One after the other: each goes on from what the last one was saved as.
      timer = setTimeout(() => (keeping = keeping.then(keep)), PAUSE);
    };
    form.addEventListener("change", wait, left);
    form.addEventListener("submit", () => clearTimeout(timer), left);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [place, meeting, proposal]);
  return { kept, said };
}
