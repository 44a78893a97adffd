/** The comments on a proposal as conversations: what was said first, and all that answers it, in the order of saying. */
import type { Comment, Proposal } from "#domain/proposal/proposal.ts";

export interface Thread {
  readonly first: Comment;
  /** Answers, and answers to answers. */
  readonly replies: readonly Comment[];
}

export function toThreads({ comments }: Pick<Proposal, "comments">): readonly Thread[] {
  const rootOf = new Map<number, number>();
  const replies = new Map<number, Comment[]>();
  for (const comment of comments) {
    const root = comment.replyTo === undefined ? undefined : rootOf.get(comment.replyTo);
    rootOf.set(comment.seq, root ?? comment.seq);
    if (root === undefined) replies.set(comment.seq, []);
    else replies.get(root)?.push(comment);
  }
  return comments
    .filter(({ seq }) => rootOf.get(seq) === seq)
    .map((first) => ({ first, replies: replies.get(first.seq) ?? [] }));
}

/** Whether a conversation is about the value at a pointer into a record, or about something inside it. */
export const isAbout = ({ first: { on } }: Thread, record: string, path: string): boolean =>
  on?.record === record && (on.path === path || on.path.startsWith(`${path}/`));
