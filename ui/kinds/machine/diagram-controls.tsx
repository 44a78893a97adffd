import type { FormEvent, MouseEvent, Ref } from "react";

type Press = (event: MouseEvent<HTMLButtonElement>) => void;

interface DiagramControlsProps {
  readonly isEnabled: boolean;
  readonly place?: Ref<HTMLFieldSetElement>;
  readonly status?: string;
  readonly isFocused?: boolean;
  readonly isWhole?: boolean;
  readonly actions?: {
    readonly find: (event: FormEvent<HTMLFormElement>) => void;
    readonly toggleFocus: Press;
    readonly zoomOut: Press;
    readonly zoomIn: Press;
    readonly fit: Press;
    readonly toggleFullScreen: Press;
  };
}

/** Above a drawing; before a script has made it work it is there, as large as it will be. */
export const DiagramControls = ({
  isEnabled,
  place,
  status,
  isFocused = false,
  isWhole = false,
  actions,
}: DiagramControlsProps) => (
  <fieldset className="diagram-tools" aria-label="Tools of the diagram" disabled={!isEnabled} ref={place}>
    <form role="search" aria-label="In the diagram" onSubmit={actions?.find}>
      <input type="search" name="state" maxLength={100} aria-label="Find a state" placeholder="Find a state" />
      <button type="submit">Find</button>
      <span role="status" className="quiet">
        {status}
      </span>
    </form>
    <button type="button" aria-pressed={isFocused} onClick={actions?.toggleFocus}>
      Neighbours only
    </button>
    <span role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom out" onClick={actions?.zoomOut}>
        −
      </button>
      <button type="button" aria-label="Zoom in" onClick={actions?.zoomIn}>
        +
      </button>
      <button type="button" onClick={actions?.fit}>
        Fit
      </button>
      <button type="button" aria-pressed={isWhole} onClick={actions?.toggleFullScreen}>
        Full screen
      </button>
    </span>
  </fieldset>
);
