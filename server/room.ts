/** Room for what is held in memory at the same time, counted before it comes in. */

export interface Room {
  /** Takes so much of it until the answer is called; undefined where there is not as much left. */
  readonly enter: (amount: number) => (() => void) | undefined;
}

export function openRoom(most: number): Room {
  let taken = 0;
  return {
    enter: (amount) => {
      if (taken + amount > most) return undefined;
      taken += amount;
      let isIn = true;
      return () => {
        if (isIn) taken -= amount;
        isIn = false;
      };
    },
  };
}
