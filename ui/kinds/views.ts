/** The view of each kind. A kind that is added without one does not compile. */
import type { AnyRecord } from "#domain/record/record.ts";
import type { KindName } from "#domain/reference.ts";
import { toActionView } from "#ui/kinds/action/view.tsx";
import { toCharterView } from "#ui/kinds/charter/view.tsx";
import { toComponentView } from "#ui/kinds/component/view.tsx";
import { toDecisionView } from "#ui/kinds/decision/view.tsx";
import { toKernelView } from "#ui/kinds/kernel/view.tsx";
import { toMachineView } from "#ui/kinds/machine/view.tsx";
import { toMeetingView } from "#ui/kinds/meeting/view.tsx";
import { toPairView } from "#ui/kinds/pair/view.tsx";
import { toPersonView } from "#ui/kinds/person/view.tsx";
import { toTermView } from "#ui/kinds/term/view.tsx";
import { toTopicView } from "#ui/kinds/topic/view.tsx";
import type { ToView, View, ViewProps } from "#ui/kinds/view.ts";

const views: { readonly [Kind in KindName]: ToView<Kind> } = {
  charter: toCharterView,
  person: toPersonView,
  component: toComponentView,
  machine: toMachineView,
  term: toTermView,
  kernel: toKernelView,
  pair: toPairView,
  topic: toTopicView,
  decision: toDecisionView,
  meeting: toMeetingView,
  action: toActionView,
};

export function toView(record: AnyRecord, rest: Omit<ViewProps<KindName>, "record">): View {
  // The table pairs each kind with its own view, which TypeScript cannot follow through the union.
  return (views[record.kind] as ToView<KindName>)({ ...rest, record });
}
