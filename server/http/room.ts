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

export interface TakenRoom {
  /** Whether there was as much left; then it is taken as well. */
  readonly take: (amount: number) => boolean;
  /** Gives all of it back. */
  readonly leave: () => void;
}

/** Room that is taken piece by piece as something comes: nobody takes any with what they say that they will send. */
export function takeRoom(room: Room): TakenRoom {
  const taken: (() => void)[] = [];
  return {
    take: (amount) => {
      const leave = room.enter(amount);
      if (leave) taken.push(leave);
      return leave !== undefined;
    },
    leave: () => {
      for (const leave of taken.splice(0)) leave();
    },
  };
}
