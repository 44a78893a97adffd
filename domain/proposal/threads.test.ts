import { expect, it } from "vitest";
import type { Comment } from "#domain/proposal/proposal.ts";
import { isAbout, toThreads } from "#domain/proposal/threads.ts";

const say = (seq: number, replyTo?: number, on?: Comment["on"]): Comment => ({
  seq,
  by: "ada",
  at: "2025-02-01T08:00:00.000Z",
  text: `no. ${seq}`,
  on,
  replyTo,
});

it("puts answers, and answers to answers, below what was said first", () => {
  const threads = toThreads({ comments: [say(3), say(4), say(6, 3), say(7, 6), say(9, 4)] });
  expect(threads.map(({ first, replies }) => [first.seq, ...replies.map(({ seq }) => seq)])).toEqual([
    [3, 6, 7],
    [4, 9],
  ]);
});

it("knows what a conversation is about: the place itself, or a place inside it", () => {
  const [thread] = toThreads({ comments: [say(3, undefined, { record: "machines/light", path: "/states/1/label" })] });
  if (!thread) throw new Error("a comment makes a thread");
  expect(isAbout(thread, "machines/light", "/states/1/label")).toBe(true);
  expect(isAbout(thread, "machines/light", "/states/1")).toBe(true);
  expect(isAbout(thread, "machines/light", "/states/10")).toBe(false);
  expect(isAbout(thread, "machines/dark", "/states/1")).toBe(false);
  for (const whole of toThreads({ comments: [say(4)] })) expect(isAbout(whole, "machines/light", "")).toBe(false);
});
