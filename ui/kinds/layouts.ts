/** The layout of each kind's form. Apart from the other faces, because it goes to the browser and they do not. */
import type { KindName } from "#domain/register/reference.ts";
import type { Layout } from "#ui/form/record/layout.ts";
import { actionLayout } from "#ui/kinds/action/layout.ts";
import { charterLayout } from "#ui/kinds/charter/layout.ts";
import { componentLayout } from "#ui/kinds/component/layout.ts";
import { decisionLayout } from "#ui/kinds/decision/layout.ts";
import { kernelLayout } from "#ui/kinds/kernel/layout.ts";
import { machineLayout } from "#ui/kinds/machine/layout.ts";
import { meetingLayout } from "#ui/kinds/meeting/layout.ts";
import { pairLayout } from "#ui/kinds/pair/layout.ts";
import { personLayout } from "#ui/kinds/person/layout.ts";
import { termLayout } from "#ui/kinds/term/layout.ts";
import { topicLayout } from "#ui/kinds/topic/layout.ts";

export const layouts: Readonly<Record<KindName, Layout>> = {
  charter: charterLayout,
  person: personLayout,
  component: componentLayout,
  machine: machineLayout,
  term: termLayout,
  kernel: kernelLayout,
  pair: pairLayout,
  topic: topicLayout,
  decision: decisionLayout,
  meeting: meetingLayout,
  action: actionLayout,
};
