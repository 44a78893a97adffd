/** SCXML texts to be read by state-machine-cat and by us: hard ones by hand, and generated ones. */
import fc from "fast-check";

const scxml = (inside: string, attributes = ""): string =>
  `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0"${attributes}>\n${inside}\n</scxml>`;

const DOOR = '<state id="shut"><transition event="open" target="ajar"/></state>\n<state id="ajar"/>';

/** Each about one thing. */
const written: readonly string[] = [
  scxml(DOOR),
  scxml(DOOR, ' initial="ajar" name="Door"'),
  scxml(DOOR, ' initial="lost"'),
  scxml(DOOR, ' initial=""'),
  scxml(DOOR, ' initial="shut ajar"'),
  scxml(`<!-- a remark -->\n${DOOR}`),
  `<?xml version="1.0" encoding="UTF-8"?>\n${scxml(DOOR)}`,
  `\uFEFF${scxml(DOOR)}`,
  `<?xml version="1.0" encoding="ISO-8859-1"?>\n${scxml(DOOR)}`,
  `<?xml-stylesheet href="a.css"?>\n${scxml(DOOR)}`,
  scxml(DOOR, ' datamodel="ecmascript" binding="late"'),
  scxml(DOOR, ' datamodel="xpath"'),
  scxml(DOOR).replace(' xmlns="http://www.w3.org/2005/07/scxml"', ""),
  scxml(DOOR, ' xmlns:x="urn:x" x:y="z"'),
  scxml('<state id="größe"><transition event="über" target="状態"/></state>\n<state id="状態"/>'),
  scxml('<state id="a&amp;b"><transition event="x" cond="n &lt; 3 &amp;&amp; m &gt; 1" target="a&amp;b"/></state>'),
  scxml('<state id="a.b"><transition event="x" target="a-b"/></state>\n<state id="a-b"/>'),
  scxml('<state id="a"><![CDATA[ words ]]></state>'),
  scxml('<state id="a">words</state>'),
  scxml('<state/>\n<state id="b"/>'),
  scxml('<state id="a"/>\n<state id="a"/>'),
  scxml('<state id="a"><state id="a"/></state>'),
  scxml(""),
  '<scxml xmlns="http://www.w3.org/2005/07/scxml"/>',
  scxml('<final id="only"/>'),
  // Events.
  ...[
    "a.b",
    "*",
    "a.*",
    "a.",
    "x y  z",
    "done.state.shut",
    "error.execution",
    "done",
    " ",
    "x x",
    "x.y x",
    "..",
    "*.x",
  ].map((event) =>
    scxml(
      `<state id="shut"><transition event="${event}" target="ajar"/>\n<transition event="a" target="shut"/></state>\n<state id="ajar"/>`,
    ),
  ),
  scxml('<state id="a"><transition target="b"/></state>\n<state id="b"/>'),
  scxml('<state id="a"><transition cond="x" target="b"/></state>\n<state id="b"/>'),
  scxml('<state id="a"><transition event="x"/></state>'),
  scxml('<state id="a"><transition event="x"/><state id="b"/><state id="c"/></state>'),
  scxml('<state id="a"><transition/></state>'),
  scxml('<state id="a"><transition event="x" target="b c"/></state>\n<state id="b"/><state id="c"/>'),
  scxml('<state id="a"><transition event="x" target="gone"/></state>'),
  scxml('<state id="a"><transition event="x" target="b" type="internal"/><state id="b"/></state>'),
  scxml('<state id="a"><transition event="x" target="b" type="external"/><state id="b"/></state>'),
  scxml('<transition event="x" target="a"/>\n<state id="a"/>'),
  scxml(
    '<state id="a"><transition event="x" target="b"/>\n<transition event="x" target="c"/></state>\n<state id="b"/>\n<state id="c"/>',
  ),
  scxml(
    '<state id="a"><transition event="x" cond="p" target="b"/>\n<transition event="x" cond="q" target="c"/></state>\n<state id="b"/>\n<state id="c"/>',
  ),
  scxml(`<state id="a"><transition event="x" cond="In('b')" target="b"/></state>\n<state id="b"/>`),
  // Beginnings.
  scxml('<state id="a"><initial><transition target="c"/></initial><state id="b"/>\n<state id="c"/></state>'),
  scxml(
    '<state id="a"><initial><transition target="c"><log expr="1"/></transition></initial><state id="b"/>\n<state id="c"/></state>',
  ),
  scxml('<state id="a"><initial/><state id="b"/></state>'),
  scxml(
    '<state id="a" initial="c"><initial><transition target="b"/></initial><state id="b"/>\n<state id="c"/></state>',
  ),
  scxml('<state id="a" initial="d"><state id="b"/>\n<state id="c"><state id="d"/></state></state>'),
  scxml('<state id="a" initial="z"><state id="b"/></state>\n<state id="z"/>'),
  scxml(
    '<state id="a" initial="h"><history id="h"><transition target="b"/></history>\n<state id="b"/>\n<state id="c"/></state>',
  ),
  scxml('<state id="a" initial="h"><history id="h"/>\n<state id="b"/></state>'),
  scxml('<state id="a" initial="b"/>'),
  // Histories.
  scxml(
    '<state id="a"><history id="h"/>\n<state id="b"/></state>\n<state id="out"><transition event="x" target="h"/></state>',
  ),
  scxml(
    '<state id="a"><history id="h" type="deep"><transition target="c"/></history>\n<state id="b"/>\n<state id="c"><state id="d"/></state></state>\n<state id="out"><transition event="x" target="h"/></state>',
  ),
  scxml('<history id="h"><transition target="a"/></history>\n<state id="a"><transition event="x" target="h"/></state>'),
  // Regions.
  scxml('<parallel id="p"><state id="r"><state id="a"/></state>\n<state id="s"><state id="b"/></state></parallel>'),
  scxml('<parallel id="p"><state id="r"/></parallel>'),
  scxml('<parallel id="p"/>\n<state id="a"/>'),
  scxml(
    '<parallel id="p"><transition event="x" target="q"/><state id="r"/>\n<state id="s"/></parallel>\n<state id="q"/>',
  ),
  scxml('<parallel id="p"><state id="r"/>\n<state id="s"><transition event="x" target="r"/></state></parallel>'),
  scxml(
    '<parallel id="p"><history id="h" type="deep"><transition target="a b"/></history>\n<state id="r"><state id="a"/></state>\n<state id="s"><state id="b"/></state></parallel>\n<state id="o"><transition event="x" target="h"/></state>',
    ' initial="o"',
  ),
  scxml(
    '<parallel id="p"><state id="r"><state id="a"/>\n<state id="b"/></state>\n<state id="s"><state id="c"/>\n<state id="d"/></state></parallel>',
    ' initial="b d"',
  ),
  scxml(
    '<parallel id="p"><state id="r"><state id="a"/>\n<state id="b"/></state>\n<state id="s"/></parallel>',
    ' initial="b"',
  ),
  scxml('<parallel id="p"><parallel id="q"><state id="a"/>\n<state id="b"/></parallel>\n<state id="s"/></parallel>'),
  scxml(
    '<parallel id="p"><state id="r"><state id="a"/>\n<final id="e"/></state>\n<state id="s"/></parallel>\n<state id="n"/>',
  ),
  // What is executed or not of SCXML.
  ...[
    '<onentry><log expr="1"/></onentry>',
    '<onexit><raise event="x"/></onexit>',
    '<invoke src="o.scxml"/>',
    '<x:y xmlns:x="urn:x"/>',
    "<foo/>",
  ].map((inside) => scxml(`<state id="a">${inside}<transition event="x" target="b"/></state>\n<state id="b"/>`)),
  scxml(
    '<state id="a"><transition event="x" target="b"><send event="y"/><assign location="z" expr="1"/></transition></state>\n<state id="b"/>',
  ),
  scxml('<datamodel><data id="x" expr="1"/></datamodel>\n<script>x = 2;</script>\n<state id="a"/>'),
  scxml('<state id="a"/>\n<final id="f"><donedata><content>1</content></donedata></final>'),
  scxml('<state id="a"><state id="b"/>\n<final id="f"/></state>\n<state id="c"/>'),
  scxml('<if cond="x"><state id="a"/></if>\n<state id="b"/>'),
  // No SCXML.
  '<scxml xmlns="urn:other"><state id="a"/></scxml>',
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  scxml('<state id="a">'),
  scxml('<state id="a" id="b"/>'),
  `<!DOCTYPE scxml>\n${scxml(DOOR)}`,
  scxml('<state id="&nope;"/>'),
];

interface Shape {
  readonly kind: "state" | "state" | "parallel" | "final" | "history";
  readonly inside: readonly Shape[];
  readonly ways: readonly {
    readonly event: string;
    readonly to: number;
    readonly cond: string;
    readonly more: string;
  }[];
  readonly initial: number;
  readonly extra: string;
}

const way = fc.record({
  event: fc.constantFrom("go", "stop", "go.on", "done", "tick tock", "", "*"),
  to: fc.integer({ min: -1, max: 30 }),
  cond: fc.constantFrom("", "", "ready", "x == 1"),
  more: fc.constantFrom("", "", "", '<log expr="1"/>', '<raise event="go"/>'),
});

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    kind: fc.constantFrom("state", "state", "state", "parallel", "final", "history"),
    inside: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie("shape"), { maxLength: 4 })),
    ways: fc.array(way, { maxLength: 3 }),
    initial: fc.integer({ min: -3, max: 5 }),
    extra: fc.constantFrom("", "", "", "", '<onentry><log expr="1"/></onentry>', '<invoke src="other.scxml"/>'),
  }),
}));

function print(shapes: readonly Shape[]): string {
  let count = 0;
  type Named = Omit<Shape, "inside"> & { readonly id: string; readonly inside: readonly Named[] };
  const name = ({ inside, ...rest }: Shape): Named => {
    const id = `${rest.kind === "history" ? "h" : "s"}${(count += 1)}`;
    const isHolder = rest.kind === "state" || rest.kind === "parallel";
    return { ...rest, id, inside: isHolder ? inside.map(name) : [] };
  };
  const named = shapes.map(name);
  const list = (all: readonly Named[]): readonly Named[] => all.flatMap((one) => [one, ...list(one.inside)]);
  const all = list(named);
  const toWay = (one: Shape["ways"][number]): string => {
    const target = one.to < 0 ? undefined : all[one.to % all.length]?.id;
    const attributes = [
      ...(one.event === "" ? [] : [`event="${one.event}"`]),
      ...(one.cond === "" ? [] : [`cond="${one.cond}"`]),
      ...(target === undefined ? [] : [`target="${target}"`]),
    ];
    return `<transition ${attributes.join(" ")}>${one.more}</transition>`;
  };
  const toLines = ({ kind, id, inside, ways, initial, extra }: Named): readonly string[] => {
    const first = kind === "state" && inside.length > 0 ? inside[initial]?.id : undefined;
    const target = all[Math.abs(initial) % all.length]?.id ?? id;
    if (kind === "history") return [`<history id="${id}"><transition target="${target}"/></history>`];
    if (kind === "final") return [`<final id="${id}"/>`];
    return [
      `<${kind} id="${id}"${first === undefined ? "" : ` initial="${first}"`}>${extra}`,
      ...ways.map(toWay),
      ...inside.flatMap(toLines),
      `</${kind}>`,
    ];
  };
  return scxml(named.flatMap(toLines).join("\n"));
}

export const listScxmlTexts = (generated: number): readonly string[] => [
  ...written,
  ...fc.sample(fc.array(shape, { minLength: 1, maxLength: 5 }), { numRuns: generated, seed: 8 }).map(print),
];
