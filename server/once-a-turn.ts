/** What is the same for all that is answered in one turn of the event loop, asked once in it. */
export function onceATurn<T>(ask: () => T): () => T {
  let last: { readonly answer: T } | undefined;
  return () => {
    if (last) return last.answer;
    last = { answer: ask() };
    setImmediate(() => (last = undefined));
    return last.answer;
  };
}
