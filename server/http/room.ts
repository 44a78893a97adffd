/** Room for what is held in memory at the same time, counted before it comes in. */

export interface Room {
  readonly most: number;
  taken: number;
}

export const openRoom = (most: number): Room => ({ most, taken: 0 });

export interface TakenRoom {
  /** Whether there was as much left; then it is taken as well. */
  readonly take: (amount: number) => boolean;
  /** Gives all of it back. */
  readonly leave: () => void;
}

/** Room that is taken piece by piece as something comes: nobody takes any with what they say that they will send. */
export function takeRoom(room: Room): TakenRoom {
  let own = 0;
  return {
    take: (amount) => {
      if (room.taken + amount > room.most) return false;
      room.taken += amount;
      own += amount;
      return true;
    },
    leave: () => {
      room.taken -= own;
      own = 0;
    },
  };
}
