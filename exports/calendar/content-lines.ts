/** Lines of an iCalendar file (RFC 5545, 3.1): escaped, folded at 75 octets between characters, ended by CRLF. */
import { countBytes } from "#domain/meeting/passage.ts";

const MOST_OCTETS = 75;

/** A property whose value is written as it stands. */
export const toProperty = (name: string, value: string): string => `${name}:${value}`;

/** A property whose value is text that a person may have written. */
export const toTextProperty = (name: string, text: string): string => toProperty(name, escape(text));

export const toFile = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join("");

// The same set that no text of a record may hold; the title of a proposal comes here without a record.
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

const escape = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replace(CONTROLS, " ");

function fold(line: string): string {
  const folded: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = countBytes(character);
    if (octets + size > MOST_OCTETS) {
      folded.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join("\r\n");
}
