/**
 * JSON for publishing: indented by two, members in the order they were given, a line feed at the end. The same
 * value is the same bytes, which entity tags and reviewers' diffs rely on. Hashing is record/canonical's.
 */
export const toPrettyJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
