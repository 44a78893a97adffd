/** Keeps what was made of the texts that were read last, by their hash: what is worked out of it is remembered with it. */
export function openLatelyRead<Value>(most: number): (hash: string, read: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (hash, read) => {
    const value = kept.get(hash) ?? read();
    // Last in the map was asked for last.
    kept.delete(hash);
    kept.set(hash, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}
