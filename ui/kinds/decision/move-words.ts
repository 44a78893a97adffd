import type { DecisionMove } from "#domain/decision/lifecycle.ts";

/** What a proposal does that moves a decision on. */
export const eventWords: Readonly<Record<DecisionMove["event"], string>> = {
  propose: "Propose it again",
  acknowledge: "Propose to record that it was acknowledged",
  "agree-in-call": "Propose to record that a call agreed to it",
  confirm: "Propose to confirm it",
  object: "Object to it",
  reject: "Propose to reject it",
  withdraw: "Propose to withdraw it",
  supersede: "Propose another decision in its place",
};
