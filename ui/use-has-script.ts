import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server, in a browser without JavaScript, and in one that has not read it yet. */
export const useHasScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
