/** Who may take the steps of a proposal: by their role, and by what they have to do with it. */
import { can, type Actor, type Permission } from "#domain/policy.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";

/** Whose step it is: `owner` is who raised the concern. */
export type Taker = "author" | "member" | "chair" | "owner";

/** Who acts: an account, and what its role allows. */
export type Acting = Pick<Actor, "id" | "role">;

/** What the role has to allow, whatever the proposal. */
export const takerPermission = {
  author: "proposal:write",
  member: "proposal:discuss",
  chair: "proposal:chair",
  owner: "proposal:discuss",
} as const satisfies Readonly<Record<Taker, Permission>>;

/** `concern` is the one that the step is about; without it, any that is open. */
export function isTaker(by: Taker, proposal: Proposal, actor: Acting | undefined, concern?: string): boolean {
  if (!actor || !can(actor.role, takerPermission[by])) return false;
  switch (by) {
    case "member":
    case "chair":
      return true;
    case "author":
      return actor.id === proposal.author;
    case "owner":
      return proposal.concerns.some(
        ({ id, owner, state }) => owner === actor.id && (concern === undefined ? state === "open" : id === concern),
      );
  }
}

/** Nobody accepts a proposal of their own: the author may not accept, chair or not. */
export const mayNotAccept = ({ author }: Pick<Proposal, "author">, account: string): boolean => account === author;
