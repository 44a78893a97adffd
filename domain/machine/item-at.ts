/** For lists whose indexes are counted, not given: the item of one that is known to be inside. */
export const itemAt = <Item>(list: ArrayLike<Item>, index: number): Item => list[index] as Item; // inside, as said
