import { Difference, type DifferenceProps } from "#ui/difference/difference.tsx";

interface FieldByFieldProps extends DifferenceProps {
  readonly isOpen: boolean;
  /** Whether the reader may say something about each of them. */
  readonly canComment?: boolean;
}

/** Below what a reader sees first: everything that differs, also what no page shows. */
export const FieldByField = ({ isOpen, canComment = false, ...difference }: FieldByFieldProps) =>
  difference.error === undefined ? (
    <details className="field-by-field" open={isOpen}>
      <summary>
        Field by field{canComment ? ", to comment on one of them" : null}{" "}
        <span className="count">{difference.changes.length}</span>
      </summary>
      <Difference {...difference} />
    </details>
  ) : (
    <Difference {...difference} />
  );
