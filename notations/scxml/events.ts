/**
 * What SCXML makes of the name of an event: `foo` also takes `foo.bar`, `*` takes every event, and some events are
 * raised by whatever runs the text. To a machine each is a name as any other, so it is told.
 */
import { reportLoss, type Sketch } from "#notations/sketch/sketch.ts";

/** Events of which whoever runs the text is the author. */
const OWN = /^(?:done(?:\.(?:state|invoke)(?:\..*)?)?|error(?:\..*)?)$/;

/** `foo.*` and `foo.` are other spellings of `foo`. */
export const toEventName = (descriptor: string): string => {
  let name = descriptor;
  while (name.length > 1 && (name.endsWith(".*") || name.endsWith(".")))
    name = name.slice(0, name.endsWith("*") ? -2 : -1);
  return /^[.*]*$/.test(name) ? descriptor : name;
};

/** The descriptors that take this event, itself among them: those that are as it begins, and `*`. */
export function listMatching(event: string | undefined): readonly (string | undefined)[] {
  if (event === undefined) return [undefined];
  const words = event.split(".");
  // More words than any name has would cost their square.
  const shorter = words.slice(0, 32).map((_, index) => words.slice(0, index + 1).join("."));
  return [...new Set(["*", ...shorter, event])];
}

export function reportEventNames(sketch: Sketch): void {
  const lines = new Map<string, number>();
  for (const { event, line } of sketch.transitions)
    if (event !== undefined && !lines.has(event)) lines.set(event, line);
  for (const [event, line] of lines) {
    if (event.includes("*"))
      reportLoss(sketch, "event", { line, message: `\`${event}\` stands for many events; here it is one of its own` });
    for (const other of listMatching(event)) {
      const first = other === undefined || other === event || other === "*" ? undefined : lines.get(other);
      if (first !== undefined)
        reportLoss(sketch, "event", {
          line,
          message: `in SCXML \`${other}\` (line ${first}) takes \`${event}\` as well; here they are two events`,
        });
    }
    if (OWN.test(event))
      reportLoss(sketch, "event", {
        line,
        message: `\`${event}\` is raised by whatever runs SCXML; here it is an event as any other`,
      });
  }
}
