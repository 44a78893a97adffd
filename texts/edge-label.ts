/** What stands at an arrow: `event [guard] / effect`, as UML writes it, behind the sign of its kind. */
import { transitionSigns } from "#domain/machine/transition-signs.ts";
import type { Transition } from "#domain/machine/schema.ts";

export interface EdgeLabel {
  readonly event?: string | undefined;
  readonly guard?: string | undefined;
  readonly effect?: string | undefined;
  readonly kind: Transition["kind"];
}

export function parseEdgeLabel(label: string): EdgeLabel {
  const text = label.trim();
  const signed = (["rollback", "failure"] as const).find((name) => text.startsWith(transitionSigns[name].trim()));
  const kind = signed ?? "forward";
  const rest = signed ? text.slice(transitionSigns[signed].trim().length).trim() : text;
  const { before, effect } = splitEffect(rest);
  const { event, guard } = splitGuard(before);
  return {
    ...(event === "" ? {} : { event }),
    ...(guard === "" ? {} : { guard }),
    ...(effect === "" ? {} : { effect }),
    kind,
  };
}

/** `/` is a part of names such as `read/write`; what it leads in stands apart from it, or behind a guard. */
function splitEffect(text: string): { readonly before: string; readonly effect: string } {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "[") depth += 1;
    else if (character === "]") depth = Math.max(0, depth - 1);
    else if (character === "/" && depth === 0 && /^$|[\s\]]/.test(text.charAt(at - 1)))
      return { before: text.slice(0, at).trim(), effect: text.slice(at + 1).trim() };
  }
  return { before: text, effect: "" };
}

function splitGuard(text: string): { readonly event: string; readonly guard: string } {
  if (!text.endsWith("]")) return { event: text, guard: "" };
  const at = text.startsWith("[") ? 0 : text.indexOf(" [") + 1;
  if (at === 0 && !text.startsWith("[")) return { event: text, guard: "" };
  return { event: text.slice(0, at).trim(), guard: text.slice(at + 1, -1).trim() };
}
