/** The value that a JSON Pointer leads to; undefined where nothing is. Our field names need no escapes. */
export const readAt = (body: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce((value: unknown, step) => (value as Record<string, unknown> | undefined)?.[step], body);
