/** Every rule, in the order in which the findings page explains them. A new rule is one file and two lines here. */
import { actionOverdue } from "#domain/action/rules/action-overdue.ts";
import { actionWithoutOwner } from "#domain/action/rules/action-without-owner.ts";
import { doneBeforeItsConditions } from "#domain/action/rules/done-before-its-conditions.ts";
import { doneWithoutEvidence } from "#domain/action/rules/done-without-evidence.ts";
import { metWithoutEvidence } from "#domain/action/rules/met-without-evidence.ts";
import { cadenceUnreadable } from "#domain/charter/rules/cadence-unreadable.ts";
import { charterMissing } from "#domain/charter/rules/charter-missing.ts";
import { danglingScopeParent } from "#domain/charter/rules/dangling-scope-parent.ts";
import { offCadence } from "#domain/charter/rules/off-cadence.ts";
import type { Rule } from "#domain/check/rule.ts";
import { addressDiffers } from "#domain/check/rules/address-differs.ts";
import { agreedWithoutDecision } from "#domain/check/rules/agreed-without-decision.ts";
import { danglingReference } from "#domain/check/rules/dangling-reference.ts";
import { duplicateElement } from "#domain/check/rules/duplicate-element.ts";
import { halfSupersession } from "#domain/check/rules/half-supersession.ts";
import { namesLookAlike } from "#domain/check/rules/names-look-alike.ts";
import { passageDoesNotMatch } from "#domain/check/rules/passage-does-not-match.ts";
import { quotesCorrectedNote } from "#domain/check/rules/quotes-corrected-note.ts";
import { readWithoutAddress } from "#domain/check/rules/read-without-address.ts";
import { recordWithoutSource } from "#domain/check/rules/record-without-source.ts";
import { referenceToRetired } from "#domain/check/rules/reference-to-retired.ts";
import { supersessionCycle } from "#domain/check/rules/supersession-cycle.ts";
import { termNotDefined } from "#domain/check/rules/term-not-defined.ts";
import { unseenCharacter } from "#domain/check/rules/unseen-character.ts";
import { builtOnCycle } from "#domain/component/rules/built-on-cycle.ts";
import { duplicateFormat } from "#domain/component/rules/duplicate-format.ts";
import { agreedWithoutAgreement } from "#domain/decision/rules/agreed-without-agreement.ts";
import { decidersNotNamed } from "#domain/decision/rules/deciders-not-named.ts";
import { decisionDebt } from "#domain/decision/rules/decision-debt.ts";
import { decisionOffItsMeeting } from "#domain/decision/rules/decision-off-its-meeting.ts";
import { decisionWithoutPassage } from "#domain/decision/rules/decision-without-passage.ts";
import { halfAnswer } from "#domain/decision/rules/half-answer.ts";
import { reviewOverdue } from "#domain/decision/rules/review-overdue.ts";
import { basedOnCycle } from "#domain/kernel/rules/based-on-cycle.ts";
import { componentTwice } from "#domain/kernel/rules/component-twice.ts";
import { duplicateRank } from "#domain/kernel/rules/duplicate-rank.ts";
import { featureNotNamed } from "#domain/kernel/rules/feature-not-named.ts";
import { formatContradiction } from "#domain/kernel/rules/format-contradiction.ts";
import { formatNotListed } from "#domain/kernel/rules/format-not-listed.ts";
import { imageContradiction } from "#domain/kernel/rules/image-contradiction.ts";
import { listedFormatUnknown } from "#domain/kernel/rules/listed-format-unknown.ts";
import { pageSize } from "#domain/kernel/rules/page-size.ts";
import { rankAgainstVersion } from "#domain/kernel/rules/rank-against-version.ts";
import { agreedPropertyFails } from "#domain/machine/rules/agreed-property-fails.ts";
import { agreedPropertyNotDecided } from "#domain/machine/rules/agreed-property-not-decided.ts";
import { ambiguousTransition } from "#domain/machine/rules/ambiguous-transition.ts";
import { compositeAsTarget } from "#domain/machine/rules/composite-as-target.ts";
import { compositionDeadlock } from "#domain/machine/rules/composition-deadlock.ts";
import { compositionNotDecided } from "#domain/machine/rules/composition-not-decided.ts";
import { compositionOfCompositions } from "#domain/machine/rules/composition-of-compositions.ts";
import { compositionOfItself } from "#domain/machine/rules/composition-of-itself.ts";
import { contradictedRejection } from "#domain/machine/rules/contradicted-rejection.ts";
import { danglingState } from "#domain/machine/rules/dangling-state.ts";
import { deadEnd } from "#domain/machine/rules/dead-end.ts";
import { finalWithExit } from "#domain/machine/rules/final-with-exit.ts";
import { kernelRangeReversed } from "#domain/machine/rules/kernel-range-reversed.ts";
import { noWayBack } from "#domain/machine/rules/no-way-back.ts";
import { parentCycle } from "#domain/machine/rules/parent-cycle.ts";
import { partTwice } from "#domain/machine/rules/part-twice.ts";
import { propertyNamesNothing } from "#domain/machine/rules/property-names-nothing.ts";
import { propertyNotDecided } from "#domain/machine/rules/property-not-decided.ts";
import { propertyUnreadable } from "#domain/machine/rules/property-unreadable.ts";
import { proposedPropertyFails } from "#domain/machine/rules/proposed-property-fails.ts";
import { rollbackAfterNoReturn } from "#domain/machine/rules/rollback-after-no-return.ts";
import { trap } from "#domain/machine/rules/trap.ts";
import { undeclaredEvent } from "#domain/machine/rules/undeclared-event.ts";
import { unknownPartEvent } from "#domain/machine/rules/unknown-part-event.ts";
import { unreachableState } from "#domain/machine/rules/unreachable-state.ts";
import { unreadableLogPattern } from "#domain/machine/rules/unreadable-log-pattern.ts";
import { unusedEvent } from "#domain/machine/rules/unused-event.ts";
import { wordNotDefined } from "#domain/machine/rules/word-not-defined.ts";
import { agendaOverlap } from "#domain/meeting/rules/agenda-overlap.ts";
import { nextMeetingMismatch } from "#domain/meeting/rules/next-meeting-mismatch.ts";
import { originalDoesNotMatch } from "#domain/meeting/rules/original-does-not-match.ts";
import { sectionDoesNotFit } from "#domain/meeting/rules/section-does-not-fit.ts";
import { speakerNotListed } from "#domain/meeting/rules/speaker-not-listed.ts";
import { pairRules } from "#domain/pair/rules.ts";
import { duplicateTerm } from "#domain/term/rules/duplicate-term.ts";
import { answeredWithoutDecision } from "#domain/topic/rules/answered-without-decision.ts";
import { closedWithoutReason } from "#domain/topic/rules/closed-without-reason.ts";
import { deferredComesBack } from "#domain/topic/rules/deferred-comes-back.ts";
import { speakerAndAttribution } from "#domain/topic/rules/speaker-and-attribution.ts";
import { tensionBetweenPositions } from "#domain/topic/rules/tension-between-positions.ts";
import { topicWithoutFollowUp } from "#domain/topic/rules/topic-without-follow-up.ts";

export const rules: readonly Rule[] = [
  addressDiffers,
  agreedWithoutDecision,
  danglingReference,
  duplicateElement,
  halfSupersession,
  passageDoesNotMatch,
  quotesCorrectedNote,
  readWithoutAddress,
  recordWithoutSource,
  referenceToRetired,
  supersessionCycle,
  termNotDefined,
  unseenCharacter,
  namesLookAlike,
  cadenceUnreadable,
  charterMissing,
  danglingScopeParent,
  offCadence,
  agendaOverlap,
  nextMeetingMismatch,
  originalDoesNotMatch,
  sectionDoesNotFit,
  speakerNotListed,
  agreedWithoutAgreement,
  decidersNotNamed,
  decisionDebt,
  decisionOffItsMeeting,
  decisionWithoutPassage,
  halfAnswer,
  reviewOverdue,
  answeredWithoutDecision,
  closedWithoutReason,
  speakerAndAttribution,
  tensionBetweenPositions,
  topicWithoutFollowUp,
  deferredComesBack,
  actionOverdue,
  actionWithoutOwner,
  doneBeforeItsConditions,
  doneWithoutEvidence,
  metWithoutEvidence,
  builtOnCycle,
  duplicateFormat,
  duplicateTerm,
  agreedPropertyFails,
  agreedPropertyNotDecided,
  ambiguousTransition,
  compositeAsTarget,
  compositionDeadlock,
  compositionNotDecided,
  compositionOfCompositions,
  compositionOfItself,
  contradictedRejection,
  danglingState,
  deadEnd,
  finalWithExit,
  kernelRangeReversed,
  noWayBack,
  parentCycle,
  partTwice,
  propertyNamesNothing,
  propertyNotDecided,
  propertyUnreadable,
  proposedPropertyFails,
  rollbackAfterNoReturn,
  trap,
  undeclaredEvent,
  unknownPartEvent,
  unreadableLogPattern,
  unreachableState,
  unusedEvent,
  wordNotDefined,
  basedOnCycle,
  componentTwice,
  duplicateRank,
  featureNotNamed,
  formatContradiction,
  formatNotListed,
  imageContradiction,
  listedFormatUnknown,
  pageSize,
  rankAgainstVersion,
  ...pairRules,
];
