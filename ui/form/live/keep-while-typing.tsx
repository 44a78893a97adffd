"use client";

import { use, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { toFormAddress } from "#forms/draft-address.ts";
import { SUBMITTED } from "#forms/submitted-draft.ts";
import { sendToKeep, toTyped } from "#ui/form/live/send-to-keep.ts";
import { KeepingContext } from "#ui/form/record/form-context.ts";
import { isTyped } from "#ui/islands/keep-typed.ts";

const KEEP = "/propose/keep";

/** Long enough not to send at every key, short enough that nobody would miss what a crash takes. */
const PAUSE = 1_500;

interface KeepWhileTypingProps {
  /** That the form edits. */
  readonly proposal: number | undefined;
  readonly isSaved: boolean;
}

/** Stands inside a form, and keeps what is typed into it as a draft whenever the typing pauses. */
export function KeepWhileTyping({ proposal, isSaved }: KeepWhileTypingProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [said, say] = useState(isSaved ? "Kept as a draft that only you see." : "Not kept yet.");
  const { isSending, setKept } = use(KeepingContext);
  useEffect(() => {
    const form = place.current?.closest("form");
    // The button sends all there is; a save beside it would be older, or a draft of something that is done.
    if (!form || isSending) return;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let keeping: Promise<void> | undefined;
    const keep = async () => {
      const answer = await sendToKeep(KEEP, toTyped(form), left.signal);
      if (left.signal.aborted) return;
      if (typeof answer === "number") return say(words[answer] ?? notKept);
      say(answer.isApart ? apart : "Kept as you typed.");
      // Before anything else is sent, which goes on from there.
      flushSync(() => setKept(answer));
      // A reload then shows the draft, not the form as it was first.
      history.replaceState(history.state, "", toFormAddress({ draft: answer.draft, proposal }));
    };
    const stop = () => {
      clearTimeout(timer);
      timer = undefined;
    };
    const wait = () => {
      stop();
      // One after the other: each goes on from what the last one was saved as.
      timer = setTimeout(() => {
        timer = undefined;
        const next = (keeping ?? Promise.resolve()).then(keep);
        keeping = next;
        void next.then(() => {
          if (keeping === next) keeping = undefined;
        });
      }, PAUSE);
    };
    const hold = (event: SubmitEvent) => {
      stop();
      if (!keeping) return;
      event.preventDefault();
      event.stopPropagation();
      void keeping.then(() => form.requestSubmit(event.submitter));
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (timer === undefined) return;
      stop();
      if (!keepLeaving(toTyped(form), proposal)) event.preventDefault();
    };
    // Who types sooner than the script is read is not heard.
    if (hasTyped(form)) wait();
    form.addEventListener("input", wait, left);
    form.addEventListener("submit", hold, { signal: left.signal, capture: true });
    window.addEventListener("beforeunload", leave, left);
    return () => {
      stop();
      left.abort();
    };
  }, [proposal, isSending, setKept]);
  return (
    <span ref={place} role="status" className="quiet">
      {said}
    </span>
  );
}

const hasTyped = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].some(isTyped);

/** A browser sends no more than this of a page that is left, with what stands around each field. */
const MOST_LEAVING = 60_000;
const AROUND_FIELD = 200;

/** What was typed in the last moment; whoever goes back is led to it. False where it is too long: then the browser asks. */
function keepLeaving(body: FormData, proposal: number | undefined): boolean {
  const draft = body.get("draft");
  const { size } = new Blob([...body].flatMap(([name, value]) => [name, value]));
  if (typeof draft !== "string" || size + AROUND_FIELD * [...body].length > MOST_LEAVING) return false;
  // What becomes of it nobody is there to hear.
  void fetch(KEEP, { method: "POST", body, keepalive: true }).catch(() => {});
  history.replaceState(history.state, "", toFormAddress({ draft, proposal }));
  return true;
}

const apart =
  "Kept as a draft of its own: the one you opened was changed in another tab or on another device, and is kept too.";
const words: Readonly<Record<number, string>> = {
  401: "You are signed out, so this is not kept: sign in in another tab, and go on here.",
  [SUBMITTED]: "This draft was submitted already, so this is not kept. “Keep as a draft” makes a new draft of it.",
  0: "The server does not answer, so this is not kept yet. It is tried again as you type.",
};
const notKept = "This could not be kept as a draft. “Keep as a draft” says why.";
