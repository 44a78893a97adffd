import type { OffCadence } from "#domain/meeting/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { Statement } from "#ui/margin/noted.tsx";
import type { PageContext } from "#ui/page-context.ts";
import { toListPart, type Part } from "#ui/record/part.tsx";
import { TimeOfDay } from "#ui/text/moment.tsx";

/** Which meetings of the cadence a note or mail says are moved or cancelled. */
export const toOffCadencePart = (context: PageContext, said: readonly OffCadence[]): Part =>
  toListPart(
    "off-cadence",
    "Moved or cancelled meetings",
    said,
    <ul className="facts">
      {said.map((one) => (
        <li key={one.day}>
          <Statement context={context} fact={one}>
            <p className="position-head">
              <b>{toDayText(one.day)}</b>
              {one.movedTo ? (
                <>
                  {" "}
                  · moved to <b>{toDayText(one.movedTo.day)}</b>, <TimeOfDay {...one.movedTo} />
                </>
              ) : (
                " · cancelled"
              )}
            </p>
          </Statement>
        </li>
      ))}
    </ul>,
  );
