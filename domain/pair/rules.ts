/** The rules about upgrade pairs, in the order in which the findings page explains them. */
import type { Rule } from "#domain/check/rule.ts";
import { conditionExpired } from "#domain/pair/rules/condition-expired.ts";
import { downstreamUnknown } from "#domain/pair/rules/downstream-unknown.ts";
import { duplicatePair } from "#domain/pair/rules/duplicate-pair.ts";
import { featureClosesPair } from "#domain/pair/rules/feature-closes-pair.ts";
import { formatsDoNotMeet } from "#domain/pair/rules/formats-do-not-meet.ts";
import { formatsMeetDegraded } from "#domain/pair/rules/formats-meet-degraded.ts";
import { formatsRestOnTest } from "#domain/pair/rules/formats-rest-on-test.ts";
import { formatsUnknown } from "#domain/pair/rules/formats-unknown.ts";
import { kernelWithoutWayOn } from "#domain/pair/rules/kernel-without-way-on.ts";
import { noDeclaredWayBack } from "#domain/pair/rules/no-declared-way-back.ts";
import { nothingToHandOver } from "#domain/pair/rules/nothing-to-hand-over.ts";
import { pageSizeUnknown } from "#domain/pair/rules/page-size-unknown.ts";
import { pageSizesDiffer } from "#domain/pair/rules/page-sizes-differ.ts";
import { pairOntoItself } from "#domain/pair/rules/pair-onto-itself.ts";
import { pairWithoutGuarantor } from "#domain/pair/rules/pair-without-guarantor.ts";
import { recommendedNotSupported } from "#domain/pair/rules/recommended-not-supported.ts";
import { riskDays } from "#domain/pair/rules/risk-days.ts";
import { riskTwice } from "#domain/pair/rules/risk-twice.ts";
import { strandedKernel } from "#domain/pair/rules/stranded-kernel.ts";
import { supportedButFailing } from "#domain/pair/rules/supported-but-failing.ts";
import { supportedWithoutComponents } from "#domain/pair/rules/supported-without-components.ts";
import { supportedWithoutDecision } from "#domain/pair/rules/supported-without-decision.ts";
import { supportedWithoutKernel } from "#domain/pair/rules/supported-without-kernel.ts";
import { supportedWithoutTest } from "#domain/pair/rules/supported-without-test.ts";
import { testInFuture } from "#domain/pair/rules/test-in-future.ts";
import { wayBackClosed } from "#domain/pair/rules/way-back-closed.ts";

export const pairRules: readonly Rule[] = [
  conditionExpired,
  downstreamUnknown,
  duplicatePair,
  featureClosesPair,
  formatsDoNotMeet,
  formatsMeetDegraded,
  formatsRestOnTest,
  formatsUnknown,
  kernelWithoutWayOn,
  noDeclaredWayBack,
  nothingToHandOver,
  pageSizeUnknown,
  pageSizesDiffer,
  pairOntoItself,
  pairWithoutGuarantor,
  recommendedNotSupported,
  riskDays,
  riskTwice,
  strandedKernel,
  supportedButFailing,
  supportedWithoutComponents,
  supportedWithoutDecision,
  supportedWithoutKernel,
  supportedWithoutTest,
  testInFuture,
  wayBackClosed,
];
