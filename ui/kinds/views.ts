/** The view of each kind. A kind that is added without one does not compile. */
import type { AnyRecord } from "#domain/record/record.ts";
import type { KindName } from "#domain/reference.ts";
import { toDecisionView } from "#ui/kinds/decision.tsx";
import { toMachineView } from "#ui/kinds/machine.tsx";
import { toMeetingView } from "#ui/kinds/meeting.tsx";
import { toPlainView } from "#ui/kinds/plain.tsx";
import type { ToView, View, ViewProps } from "#ui/kinds/view.ts";

const views: { readonly [Kind in KindName]: ToView<Kind> } = {
  charter: toPlainView,
  person: toPlainView,
  component: toPlainView,
  machine: toMachineView,
  term: toPlainView,
  kernel: toPlainView,
  pair: toPlainView,
  topic: toPlainView,
  decision: toDecisionView,
  meeting: toMeetingView,
  action: toPlainView,
};

export function toView(record: AnyRecord, rest: Omit<ViewProps<KindName>, "record">): View {
  // The table pairs each kind with its own view, which TypeScript cannot follow through the union.
  return (views[record.kind] as ToView<KindName>)({ ...rest, record });
}
