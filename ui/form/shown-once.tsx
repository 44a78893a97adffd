interface ShownOnceProps {
  readonly id: string;
  readonly text: string;
}

/** A link or a key that nobody can ask for again: brought into sight, and copied with a button where a script can (public/forms.js). */
export const ShownOnce = ({ id, text }: ShownOnceProps) => (
  <p className="shown-once">
    <code id={id} className="once" tabIndex={-1} autoFocus>
      {text}
    </code>{" "}
    <button type="button" className="button quiet-button by-script" data-copies={id}>
      Copy
    </button>{" "}
    <span role="status" />
  </p>
);
