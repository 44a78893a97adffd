/** Whether there is a file or a folder of this name; rejects where that cannot be found out. */
import { stat } from "node:fs/promises";

export const isThere = (place: string): Promise<boolean> =>
  stat(place).then(
    () => true,
    (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? false : Promise.reject(error)),
  );
