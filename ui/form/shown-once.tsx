"use client";

import { useEffect, useRef, useState } from "react";
import { useHasScript } from "#ui/use-has-script.ts";

/** A link or a key that nobody can ask for again: brought into sight, and copied with a button where a script can. */
export function ShownOnce({ text }: { readonly text: string }) {
  const [said, setSaid] = useState("");
  const place = useRef<HTMLParagraphElement>(null);
  const hasScript = useHasScript();
  useEffect(() => {
    // In newer browsers it answers a promise, which React would take for how to clean up.
    void place.current?.scrollIntoView({ block: "nearest" });
  }, [text]);
  const copy = () => {
    const refused = () => setSaid("the browser does not let it be copied; select it instead");
    // It is there on secure addresses only.
    if (!("clipboard" in navigator)) return refused();
    navigator.clipboard.writeText(text).then(() => setSaid("copied"), refused);
  };
  return (
    <p ref={place} className="shown-once">
      <code className="once">{text}</code>{" "}
      {hasScript ? (
        <button type="button" className="button quiet-button" onClick={copy}>
          Copy
        </button>
      ) : null}{" "}
      <span role="status">{said}</span>
    </p>
  );
}
