import { useId } from "react";
import type { InContext } from "#ui/page-context.ts";

/** Keeps the ids of one text apart from those of others on the page. */
export function useIdPrefix({ context }: InContext): string {
  // Where a page is made in one step there is no React around it that could count. A component has one of the two always.
  const useNext = context.nextId ?? useId;
  return useNext();
}
