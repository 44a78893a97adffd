/** How each kind is shown: a record of it on its page, and all of them in a list. A kind without a face does not compile. */
import type { DecisionStanding } from "#domain/decision/standing.ts";
import type { AskedNote } from "#ui/kinds/meeting/passage-facts.tsx";
import type { AnyRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { actionList } from "#ui/kinds/action/list.tsx";
import { toActionView } from "#ui/kinds/action/view.tsx";
import { charterList, toCharterView } from "#ui/kinds/charter/view.tsx";
import { componentList, toComponentView } from "#ui/kinds/component/view.tsx";
import { decisionList } from "#ui/kinds/decision/list.tsx";
import { toDecisionView } from "#ui/kinds/decision/view.tsx";
import { kernelList, toKernelView } from "#ui/kinds/kernel/view.tsx";
import { machineList, toMachineView, type LoadedMachine } from "#ui/kinds/machine/view.tsx";
import { meetingList, toMeetingView } from "#ui/kinds/meeting/view.tsx";
import type { LoadedPair } from "#ui/kinds/pair/standing-history.tsx";
import { pairList, toPairView } from "#ui/kinds/pair/view.tsx";
import { personList, toPersonView } from "#ui/kinds/person/view.tsx";
import { termList, toTermView, type LoadedUses } from "#ui/kinds/term/view.tsx";
import { topicList, toTopicView } from "#ui/kinds/topic/view.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import type { List } from "#ui/list/list.ts";
import type { PageContext } from "#ui/page-context.ts";

/** What the page of some kinds shows that stands neither in the record nor in the register. */
export interface Loaded {
  readonly machine: LoadedMachine;
  /** Where a term stands; undefined where nobody asked. */
  readonly term: LoadedUses;
  /** Where something can be done about the decision. */
  readonly decision: DecisionStanding | undefined;
  /** The stretch of a meeting's note that the reader came to see. */
  readonly meeting: AskedNote | undefined;
  /** The versions of a pair, for what it was. */
  readonly pair: LoadedPair;
}

export type LoadedOf<Kind extends KindName> = Kind extends keyof Loaded ? Loaded[Kind] : undefined;

interface Face<Kind extends KindName> {
  readonly toView: (props: ViewProps<Kind, LoadedOf<Kind>>) => View;
  readonly list: List<Kind>;
}

const faces: { readonly [Kind in KindName]: Face<Kind> } = {
  charter: { toView: toCharterView, list: charterList },
  person: { toView: toPersonView, list: personList },
  component: { toView: toComponentView, list: componentList },
  machine: { toView: toMachineView, list: machineList },
  term: { toView: toTermView, list: termList },
  kernel: { toView: toKernelView, list: kernelList },
  pair: { toView: toPairView, list: pairList },
  topic: { toView: toTopicView, list: topicList },
  decision: { toView: toDecisionView, list: decisionList },
  meeting: { toView: toMeetingView, list: meetingList },
  action: { toView: toActionView, list: actionList },
};

// The table pairs each kind with its own face, which TypeScript cannot follow through the union.
const toFace = (kind: KindName) => faces[kind] as unknown as Face<KindName>;

export const toView = (record: AnyRecord, context: PageContext, loaded: LoadedOf<KindName>): View =>
  toFace(record.kind).toView({ context, record, loaded });

export const toList = (kind: KindName): List<KindName> => toFace(kind).list;
