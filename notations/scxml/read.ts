/**
 * SCXML 1.0 as a sketch of a machine. Nothing is fetched and nothing is run: a document type declaration is
 * refused, and with it every entity but the five of XML; scripts and expressions are text.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import {
  findAttribute,
  scxmlNamespace,
  reportAttributes,
  toTagText,
  type ScxmlReading,
} from "#notations/scxml/elements.ts";
import { resolveScxml } from "#notations/scxml/transitions.ts";
import {
  reportInnerEnd,
  reportLoss,
  reportNote,
  openSketch,
  refuse,
  root,
  stateOf,
  type Place,
  type Sketch,
} from "#notations/sketch/sketch.ts";

/** Deeper than states may lie in states, because elements lie between them. */
const DEPTH = 100;
/** So that a text that is refused in its first line is not read to its last. */
const CHUNK = 4_096;

/** An element that is open. */
interface Open {
  readonly name: string;
  /** Where states inside of it are. */
  readonly place: Place;
  /** The state it belongs to; undefined for the machine itself. */
  readonly state: string | undefined;
  /** Regions of a parallel state so far. */
  regions: number;
}

interface Lost {
  readonly name: string;
  readonly line: number;
  readonly start: number;
  readonly depth: number;
}

const holders: ReadonlySet<string> = new Set([
  "scxml",
  "state",
  "parallel",
  "final",
  "history",
  "initial",
  "transition",
  "datamodel",
  "data",
]);

export function readScxml(text: string): Sketch {
  const reading: ScxmlReading = {
    sketch: openSketch(),
    transitions: [],
    histories: new Map(),
    parallels: new Set(),
    initials: [],
    regions: [],
    firsts: new Map(),
    guards: new Map(),
  };
  const { sketch } = reading;
  const open: Open[] = [];
  let lost: Lost | undefined;
  let isStopped = false;
  const parser = new SaxesParser({ xmlns: true, position: true });

  function stop(construct: string, message: string, written?: string): void {
    if (isStopped) return;
    isStopped = true;
    refuse(sketch, construct, { line: parser.line, message, ...(written === undefined ? {} : { text: written }) });
  }
  const startOfTag = () => text.lastIndexOf("<", parser.position - 1);

  parser.on("error", (error) => stop("XML", `is not well-formed XML: ${error.message.replace(/^\d+:\d+:\s*/, "")}`));
  parser.on("doctype", (doctype) =>
    stop(
      "<!DOCTYPE>",
      "a document type declaration can name entities and files, so it is refused; SCXML needs none: take it out",
      doctype,
    ),
  );
  parser.on("xmldecl", ({ encoding = "UTF-8" }) => {
    if (!/^(?:utf-?8|us-ascii|ascii)$/i.test(encoding))
      reportLoss(sketch, "encoding", {
        line: parser.line,
        message: `the text says that it is written in ${encoding}; it is read as UTF-8: look at the letters that are not of ASCII`,
      });
  });
  parser.on("processinginstruction", ({ target, body }) =>
    reportNote(sketch, "processing instruction", {
      line: parser.line,
      message: "left out",
      text: `<?${target} ${body}?>`,
    }),
  );
  parser.on("comment", (comment) => {
    if (!lost && !/^ (?:machines\/[a-z0-9.-]+, version \d+.*|Not in this text: .*) $/.test(comment))
      reportNote(sketch, "comment", { line: parser.line, message: "left out", text: comment });
  });
  const takeText = (words: string) => {
    if (!lost && words.trim() !== "")
      reportLoss(sketch, "text", { line: parser.line, message: "stands where SCXML has none", text: words });
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);

  parser.on("opentag", (tag) => {
    const around = open.at(-1);
    const line = parser.line;
    if (open.length >= DEPTH) return stop("depth", `elements lie more than ${DEPTH} deep; at most ${DEPTH} are read`);
    if (!around && tag.local !== "scxml")
      return stop(`<${tag.name}>`, "an SCXML text has `<scxml>` as its outermost element");
    if (!around && tag.uri !== scxmlNamespace && tag.uri !== "")
      return stop(`<${tag.name}>`, `is of the namespace \`${tag.uri}\`; SCXML has \`${scxmlNamespace}\``);
    const known = holders.has(tag.local) && (tag.uri === scxmlNamespace || tag.uri === "");
    if (!lost && !known) lost = { name: tag.name, line, start: startOfTag(), depth: open.length };
    const opened = lost || !known ? undefined : takeElement(reading, tag, around, line);
    open.push(opened ?? { name: tag.local, place: around?.place ?? root, state: around?.state, regions: 0 });
  });
  parser.on("closetag", () => {
    open.pop();
    if (lost?.depth !== open.length) return;
    const { name, line, start } = lost;
    reportLoss(sketch, `<${name}>`, {
      line,
      message: `a machine has no place for \`<${name}>\`; left out`,
      text: text.slice(start, parser.position),
    });
    lost = undefined;
  });

  for (let at = 0; at < text.length && !isStopped; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (!isStopped) parser.close();
  if (!isStopped) resolveScxml(reading);
  return sketch;
}

function takeElement(reading: ScxmlReading, tag: SaxesTagNS, around: Open | undefined, line: number): Open {
  const { sketch } = reading;
  const place = around?.place ?? root;
  const inherited: Open = { name: tag.local, place, state: around?.state, regions: 0 };
  reportAttributes(sketch, tag, line);
  switch (tag.local) {
    case "scxml": {
      const title = findAttribute(tag, "title", "ours");
      const name = findAttribute(tag, "name");
      const dataModel = findAttribute(tag, "datamodel") ?? "null";
      if (!["null", "ecmascript"].includes(dataModel))
        reportNote(sketch, "datamodel", {
          line,
          message: `conditions are kept as words, in whatever \`${dataModel}\` is`,
        });
      if (name !== undefined) sketch.slug = name;
      if (title !== undefined) sketch.title = title;
      else if (name !== undefined) sketch.title = name;
      takeInitial(reading, tag, root, line);
      return inherited;
    }
    case "state":
    case "parallel":
    case "final": {
      const isRegion = around?.name === "parallel";
      const own: Place = isRegion ? { parent: place.parent, region: around.regions } : place;
      if (isRegion) around.regions += 1;
      const id = findAttribute(tag, "id") ?? "";
      const key = id === "" ? `${tag.local}_in_line_${line}_${sketch.states.size + 1}` : id;
      if (id === "") reportNote(sketch, `<${tag.local}>`, { line, message: `has no id; it is called \`${key}\` here` });
      if (sketch.states.has(key))
        reportLoss(sketch, "id", {
          line,
          message: `\`${key}\` is the id of another state already; the two are one here`,
        });
      const state = stateOf(sketch, key, own, line);
      const label = findAttribute(tag, "label", "ours");
      const description = findAttribute(tag, "description", "ours");
      if (label !== undefined) state.label = label;
      if (description !== undefined) state.description = description;
      if (findAttribute(tag, "kind", "ours") === "error") state.kind = "error";
      if (tag.local === "final") state.kind = "final";
      state.blackout = findAttribute(tag, "blackout", "ours") === "true";
      if (findAttribute(tag, "marked", "ours") === "accepting") state.marked = "accepting";
      if (state.kind === "final" && own.parent !== undefined) reportInnerEnd(sketch, own.parent, line);
      if (tag.local === "parallel") reading.parallels.add(key);
      if (isRegion) reading.regions.push({ place: own, to: key, line });
      else if (!reading.firsts.has(own.parent)) reading.firsts.set(own.parent, { place: own, to: key, line });
      const inside: Place = { parent: key, region: 0 };
      if (tag.local === "state") takeInitial(reading, tag, inside, line);
      return { name: tag.local, place: inside, state: key, regions: 0 };
    }
    case "history": {
      const id = findAttribute(tag, "id") ?? "";
      reportLoss(sketch, "<history>", {
        line,
        message: `a machine remembers nothing of where it was; a way to \`${id}\` is written as leading to \`${place.parent ?? "the machine"}\`, which may be any state inside it`,
        text: toTagText(tag),
      });
      reading.histories.set(id, { of: place.parent, first: "" });
      return { ...inherited, state: id };
    }
    case "transition": {
      const history = around?.name === "history" ? reading.histories.get(around.state ?? "") : undefined;
      if (history) history.first = findAttribute(tag, "target") ?? "";
      reading.transitions.push({ tag, line, from: around?.state, inside: around?.name ?? "", place });
      return inherited;
    }
    case "data": {
      const guard = findAttribute(tag, "guard", "ours");
      const id = findAttribute(tag, "id") ?? "";
      if (guard === undefined)
        reportLoss(sketch, "<data>", { line, message: "a machine has no data; left out", text: toTagText(tag) });
      else reading.guards.set(id, guard);
      return inherited;
    }
    default:
      return inherited;
  }
}

function takeInitial({ initials }: ScxmlReading, tag: SaxesTagNS, place: Place, line: number): void {
  const to = findAttribute(tag, "initial");
  if (to !== undefined) initials.push({ place, to, line });
}
