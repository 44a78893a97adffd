/**
 * Who may do what: one table. A route or an action names its permission by type, so none can ship without
 * one. Whether a step makes sense for one proposal (its author, its state) is the proposal's own business.
 */

/** From least to most; each may do all that the one before may. */
export const roles = ["reader", "member", "chair", "admin"] as const;
export type Role = (typeof roles)[number];

/** The lowest role that may. */
const lowestRole = {
  "account:own": "reader",
  "proposal:read-draft-own": "member",
  "proposal:write": "member",
  "proposal:discuss": "member",
  "token:own": "member",
  "proposal:chair": "chair",
  "decision:chair": "chair",
  "audit:read": "chair",
  "people:manage": "admin",
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof lowestRole;

export const can = (role: Role, permission: Permission): boolean =>
  roles.indexOf(role) >= roles.indexOf(lowestRole[permission]);

/** The word for a message: "this needs a chair". */
export const toNeededRole = (permission: Permission): Role => lowestRole[permission];
