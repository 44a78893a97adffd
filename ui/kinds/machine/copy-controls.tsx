interface CopyControlsProps {
  readonly isEnabled: boolean;
  readonly status?: string;
  readonly actions?: { readonly svg: () => void; readonly png: () => void; readonly mermaid: () => void };
}

/** What a diagram can be copied as; before a script has made it work it is there, as large as it will be. */
export const CopyControls = ({ isEnabled, status, actions }: CopyControlsProps) => (
  <fieldset className="copy" aria-label="Copies of the diagram" disabled={!isEnabled}>
    Copy as{" "}
    <button type="button" onClick={actions?.svg}>
      SVG
    </button>{" "}
    <button type="button" onClick={actions?.png}>
      PNG
    </button>{" "}
    <button type="button" onClick={actions?.mermaid}>
      Mermaid
    </button>{" "}
    <span role="status">{status}</span>
  </fieldset>
);
