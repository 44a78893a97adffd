/** What a step of a machine is: on the way, back, or by something that failed. */
export const transitionKinds = ["forward", "rollback", "failure"] as const;
