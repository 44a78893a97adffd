"use client";

import { useEffect, useReducer, useRef, useState } from "react";
import { toPreviewSentence, type PreviewFacts, type PreviewLine } from "#ui/form/record/preview-facts.ts";
import { ProposalPreview } from "#ui/form/record/proposal-preview.tsx";
import { findWordFields, WordsBeside, type WordFields } from "#ui/form/live/words-beside.tsx";
import { askLive } from "#ui/form/live/ask-live.ts";
import { goToRow } from "#ui/form/live/go-to-row.ts";
import { withLine } from "#ui/form/live/live-facts.ts";

/** Long enough not to ask at every key, short enough to look up and see it. */
const PAUSE = 350;
/** After it, who waits is told. */
const LONG = 2_500;
const stillDrawing = "The preview takes longer than usual; what you see is of a moment ago.";
/** Where the column stands beside the form; kept equal to preview.css. */
const WIDE = "(min-width: 75rem)";

interface LivePreviewProps {
  /** What “Preview” answered, where it was pressed. */
  readonly start: PreviewFacts | undefined;
}

/** Stands beside a form, and tells what the proposal would do as it is typed. Never takes the focus, and moves nothing of the form. */
export function LivePreview({ start }: LivePreviewProps) {
  const place = useRef<HTMLElement>(null);
  const [facts, hear] = useReducer(withLine, start);
  const [fields, setFields] = useState<WordFields>(new Map());
  const [error, setError] = useState<string>();
  // What is missing in a form that is still being filled in is nothing to be told.
  const [isTried, setTried] = useState(start !== undefined);
  const fold = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    if (fold.current && matchMedia(WIDE).matches) fold.current.open = true;
  }, []);

  useEffect(() => {
    const aside = place.current;
    const context = aside?.parentElement;
    if (!aside || !context) return;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = new AbortController();
    let last = "";
    const hearLine = (line: PreviewLine) => {
      hear(line);
      if (line.type === "facts") setFields(findWordFields(line.facts.words));
    };
    const ask = async () => {
      const form = context.querySelector("form");
      if (!form) return;
      const sent = new FormData(form);
      const text = JSON.stringify([...sent].filter(([name]) => !name.startsWith("$")));
      // An empty form has nothing to show yet, and its author does not need to be told.
      if (text === last || !sent.has("/changes/0/kind")) return;
      last = text;
      asked.abort();
      asked = new AbortController();
      setTried((was) => was || context.querySelector("#answer .refused") !== null);
      const { signal } = asked;
      const slow = setTimeout(() => setError(stillDrawing), LONG);
      const said = await askLive({ body: sent, size: text.length, signal, hear: hearLine });
      clearTimeout(slow);
      if (!signal.aborted) setError(said);
      // What was not answered is asked again at the next key.
      if (signal.aborted && last === text) last = "";
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), PAUSE);
    };
    // Rows come and go without a key being pressed; what is written beside the form is no reason to ask.
    const observer = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !aside.contains(target))) wait();
    });
    context.addEventListener("input", wait, left);
    context.addEventListener("change", wait, left);
    observer.observe(context, { childList: true, subtree: true });
    void ask();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      asked.abort();
      left.abort();
    };
  }, []);

  const shown = facts && !isTried ? { ...facts, issues: [] } : facts;
  useEffect(() => showDerived(facts?.derived ?? []), [facts]);

  return (
    <aside ref={place} onClick={goToRow} id="preview" className="live-preview" aria-label="Preview">
      <details ref={fold} open={start !== undefined}>
        <summary>Preview</summary>
        <div className="live-preview-body" role="region" aria-label="What it would do" tabIndex={0}>
          {shown ? (
            <ProposalPreview facts={{ ...shown, words: shown.words.filter((word) => !fields.has(word)) }} />
          ) : (
            <p className="quiet">“Preview” shows what accepting it would do.</p>
          )}
        </div>
      </details>
      <WordsBeside fields={fields} />
      <p role="status" className="live-preview-said">
        {error ?? (shown ? toPreviewSentence(shown) : "")}
      </p>
    </aside>
  );
}

/** In the field, while it is empty, and where the field is folded away. Answers how to take it back. */
function showDerived(derived: PreviewFacts["derived"]): () => void {
  const takeBack = derived.flatMap(({ path, value }) => {
    const field = document.getElementById(path);
    if (!(field instanceof HTMLInputElement)) return [];
    field.placeholder = value;
    const said = document.querySelector(`[data-derived="${path}"]`);
    const before = said?.textContent ?? "";
    if (said) said.textContent = value;
    return () => {
      field.placeholder = "";
      if (said) said.textContent = before;
    };
  });
  return () => takeBack.forEach((take) => take());
}
