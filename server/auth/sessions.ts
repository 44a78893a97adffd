/** A session ends for good after this, however much it is used. */
export const SESSION_DAYS = 30;
