/** The permanent address of a stretch of a note: of the first original as it always was, of any other with its hash. */
import type { Stretch } from "#domain/meeting/passage.ts";
import { collections } from "#domain/register/reference.ts";

export interface PassagePlace extends Stretch {
  /** The slug. */
  readonly meeting: string;
  /** As `findMark` of originals.ts has it. */
  readonly mark: string | undefined;
}

export const toPassagePath = ({ meeting, offset, length, mark }: PassagePlace): string =>
  `${toOriginalPath(meeting, mark, `passage=${offset}-${length}`)}#passage`;

/** The page of the meeting with one of its originals. */
export function toOriginalPath(meeting: string, mark: string | undefined, query = ""): string {
  const asked = [...(mark === undefined ? [] : [`original=${mark}`]), ...(query === "" ? [] : [query])].join("&");
  return `/${collections.meeting}/${meeting}${asked === "" ? "" : `?${asked}`}`;
}
