/** Keeps what was made of the texts that were read last, by their hash: what is worked out of it is remembered with it. */
import { LRUCache } from "lru-cache";

export function openLatelyRead<Value extends object>(most: number): (hash: string, read: () => Value) => Value {
  const cached = new LRUCache<string, Value>({ max: most });
  return (hash, read) => {
    const value = cached.get(hash) ?? read();
    cached.set(hash, value);
    return value;
  };
}
