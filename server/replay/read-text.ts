/** The body of a request as text, piece by piece, and never more of it than may be sent. */

export interface ReadText {
  readonly pieces: AsyncIterable<string>;
  /** Whether all of it has come, once the pieces have. */
  readonly isWhole: () => boolean;
}

/** What is no character is let through as U+FFFD: logs hold what other programs wrote. */
export function readText(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
  decoder = new TextDecoder(),
): ReadText {
  let bytes = 0;
  async function* decode(): AsyncGenerator<string> {
    const reader = body?.getReader();
    try {
      for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
        bytes += read.value.length;
        if (bytes > mostBytes) return;
        yield decoder.decode(read.value, { stream: true });
      }
    } finally {
      await reader?.cancel(); // where nobody wants the rest
    }
  }
  return { pieces: decode(), isWhole: () => bytes <= mostBytes };
}
