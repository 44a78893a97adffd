/** The path of the page of what changed between two revisions, of the form that asks for it, and of its data below `/api/v1`. */

interface Asked {
  /** A number, a tag or a day; left out, the beginning and the newest. */
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
}

/** Where a part of it goes on that is too long to be shown at once. */
interface Place {
  readonly part: string;
  readonly passed: number;
}

export const DIFFERENCE = "/difference";

export function toDifferencePath(asked: Asked = {}, place?: Place): string {
  const given = Object.entries({
    from: asked.from,
    to: asked.to,
    ...(place && place.passed > 0 && { part: place.part, after: place.passed }),
  }).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, String(value)]]));
  const query = new URLSearchParams(given).toString();
  return `${DIFFERENCE}${query === "" ? "" : `?${query}`}${place ? `#${place.part}` : ""}`;
}
