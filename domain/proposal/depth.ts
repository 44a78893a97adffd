/** How deep a value from outside is nested. Measured before anything walks it: what walks it may not come back. */

/** Whether no list or object inside the value lies more than `levels` deep. Never goes deeper than that itself. */
export function isWithinDepth(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => isWithinDepth(member, levels - 1));
}
