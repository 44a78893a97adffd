/**
 * Gives a connection up on which nothing was heard for a while: a network that swallows what is sent says nothing, and a
 * system goes on sending for a quarter of an hour before it does.
 */
import { Socket } from "node:net";

/** Longer than one writer waits for the others, and than any statement takes. */
const SILENT_MS = 45_000;

/** For the `stream` of a client of `pg`. What waits for an answer is told that the connection broke off. */
export const endingWhenSilent =
  (silentMs = SILENT_MS): (() => Socket) =>
  () => {
    const socket = new Socket();
    return socket.setTimeout(silentMs, () => socket.destroy());
  };
