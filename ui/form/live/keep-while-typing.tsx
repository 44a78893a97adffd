"use client";

import { useEffect, useRef, useState } from "react";

/** Long enough not to send at every key, short enough that nobody would miss what a crash takes. */
const PAUSE = 1_500;

interface KeepWhileTypingProps {
  /** Where the form comes back from its draft. */
  readonly address: string;
  readonly isSaved: boolean;
}

/** Stands inside a form, and keeps what is typed into it as a draft whenever the typing pauses. */
export function KeepWhileTyping({ address, isSaved }: KeepWhileTypingProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [said, say] = useState(isSaved ? "Kept as a draft that only you see." : "Not kept yet.");
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = async () => {
      const status = await send(toTyped(form), left.signal);
      if (left.signal.aborted) return;
      say(words[status] ?? notKept);
      // A reload then shows the draft, not the form as it was first.
      if (status === 204) history.replaceState(history.state, "", address);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), PAUSE);
    };
    // The button sends all there is; a save that comes after it would be a draft of something that is done.
    const stop = () => clearTimeout(timer);
    // Who types sooner than the script is read is not heard.
    if (isTyped(form)) wait();
    form.addEventListener("input", wait, left);
    form.addEventListener("submit", stop, left);
    return () => {
      stop();
      left.abort();
    };
  }, [address]);
  return (
    <span ref={place} role="status" className="quiet">
      {said}
    </span>
  );
}

/** Whether a text is another one than the server sent. */
const isTyped = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].some(
    ({ value, defaultValue }) => value !== defaultValue.replace(/\r\n?/g, "\n"),
  );

/** Without what marks the form as one of an action: this is none, and would be refused as one that is not there. */
function toTyped(form: HTMLFormElement): FormData {
  const typed = new FormData(form);
  for (const name of [...typed.keys()]) if (name.startsWith("$")) typed.delete(name);
  return typed;
}

async function send(body: FormData, signal: AbortSignal): Promise<number> {
  try {
    return (await fetch("/propose/keep", { method: "POST", body, signal })).status;
  } catch {
    return 0;
  }
}

const words: Readonly<Record<number, string>> = {
  204: "Kept as you typed.",
  401: "You are signed out, so this is not kept: sign in in another tab, and go on here.",
  0: "The server does not answer, so this is not kept yet. It is tried again as you type.",
};
const notKept = "This could not be kept as a draft. “Keep as a draft” says why.";
