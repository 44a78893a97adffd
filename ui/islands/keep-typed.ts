interface Typed {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Whether its text is another one than the server sent: a browser ends lines in one way. */
export const isTyped = ({ value, defaultValue }: HTMLInputElement | HTMLTextAreaElement): boolean =>
  value !== defaultValue.replace(/\r\n?/g, "\n");

/**
 * What is typed into texts of several lines before an island is taken up: React writes into each what it began with. The
 * answer puts it back, and is called once all of the island is there.
 */
export function keepTyped(place: HTMLElement): () => void {
  const typed = new Map<HTMLTextAreaElement, Typed>();
  const note = (text: HTMLTextAreaElement) =>
    typed.set(text, { value: text.value, start: text.selectionStart, end: text.selectionEnd });
  for (const text of place.querySelectorAll("textarea")) if (isTyped(text)) note(text);
  const hear = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) note(target);
  };
  place.addEventListener("input", hear);
  return () => {
    place.removeEventListener("input", hear);
    for (const [text, { value, start, end }] of typed) {
      if (text.value === value) continue;
      text.value = value;
      if (document.activeElement === text) text.setSelectionRange(start, end);
    }
  };
}
