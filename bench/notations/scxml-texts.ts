/** SCXML texts to be read by state-machine-cat and by us: hard ones by hand, and generated ones. */
import fc from "fast-check";

const scxml = (inside: string, attributes = ""): string =>
  `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0"${attributes}>\n${inside}\n</scxml>`;

const DOOR = '<state id="shut"><transition event="open" target="ajar"/></state>\n<state id="ajar"/>';

/** Each about one thing, within the element that holds all. */
const written: readonly string[] = [
  DOOR,
  `<!-- a remark -->\n${DOOR}`,
  '<state id="größe"><transition event="über" target="状態"/></state>\n<state id="状態"/>',
  '<state id="a&amp;b"><transition event="x" cond="n &lt; 3 &amp;&amp; m &gt; 1" target="a&amp;b"/></state>',
  '<state id="a.b"><transition event="x" target="a-b"/></state>\n<state id="a-b"/>',
  '<state id="a"><![CDATA[ words ]]></state>',
  '<state id="a">words</state>',
  '<state/>\n<state id="b"/>',
  '<state id="a"/>\n<state id="a"/>',
  '<state id="a"><state id="a"/></state>',
  "",
  '<final id="only"/>',
  // Events.
  ..."a.b|*|a.*|a.|x y  z|done.state.shut|error.execution|done| |x x|x.y x|..|*.x"
    .split("|")
    .map(
      (event) =>
        `<state id="shut"><transition event="${event}" target="ajar"/>\n<transition event="a" target="shut"/></state>\n<state id="ajar"/>`,
    ),
  '<state id="a"><transition target="b"/></state>\n<state id="b"/>',
  '<state id="a"><transition cond="x" target="b"/></state>\n<state id="b"/>',
  '<state id="a"><transition event="x"/></state>',
  '<state id="a"><transition event="x"/><state id="b"/><state id="c"/></state>',
  '<state id="a"><transition/></state>',
  '<state id="a"><transition event="x" target="b c"/></state>\n<state id="b"/><state id="c"/>',
  '<state id="a"><transition event="x" target="gone"/></state>',
  '<state id="a"><transition event="x" target="b" type="internal"/><state id="b"/></state>',
  '<state id="a"><transition event="x" target="b" type="external"/><state id="b"/></state>',
  '<transition event="x" target="a"/>\n<state id="a"/>',
  '<state id="a"><transition event="x" target="b"/>\n<transition event="x" target="c"/></state>\n<state id="b"/>\n<state id="c"/>',
  '<state id="a"><transition event="x" cond="p" target="b"/>\n<transition event="x" cond="q" target="c"/></state>\n<state id="b"/>\n<state id="c"/>',
  `<state id="a"><transition event="x" cond="In('b')" target="b"/></state>\n<state id="b"/>`,
  // Beginnings.
  '<state id="a"><initial><transition target="c"/></initial><state id="b"/>\n<state id="c"/></state>',
  '<state id="a"><initial><transition target="c"><log expr="1"/></transition></initial><state id="b"/>\n<state id="c"/></state>',
  '<state id="a"><initial/><state id="b"/></state>',
  '<state id="a" initial="c"><initial><transition target="b"/></initial><state id="b"/>\n<state id="c"/></state>',
  '<state id="a" initial="d"><state id="b"/>\n<state id="c"><state id="d"/></state></state>',
  '<state id="a" initial="z"><state id="b"/></state>\n<state id="z"/>',
  '<state id="a" initial="h"><history id="h"><transition target="b"/></history>\n<state id="b"/>\n<state id="c"/></state>',
  '<state id="a" initial="h"><history id="h"/>\n<state id="b"/></state>',
  '<state id="a" initial="b"/>',
  // Histories.
  '<state id="a"><history id="h"/>\n<state id="b"/></state>\n<state id="out"><transition event="x" target="h"/></state>',
  '<state id="a"><history id="h" type="deep"><transition target="c"/></history>\n<state id="b"/>\n<state id="c"><state id="d"/></state></state>\n<state id="out"><transition event="x" target="h"/></state>',
  '<history id="h"><transition target="a"/></history>\n<state id="a"><transition event="x" target="h"/></state>',
  // Regions.
  '<parallel id="p"><state id="r"><state id="a"/></state>\n<state id="s"><state id="b"/></state></parallel>',
  '<parallel id="p"><state id="r"/></parallel>',
  '<parallel id="p"/>\n<state id="a"/>',
  '<parallel id="p"><transition event="x" target="q"/><state id="r"/>\n<state id="s"/></parallel>\n<state id="q"/>',
  '<parallel id="p"><state id="r"/>\n<state id="s"><transition event="x" target="r"/></state></parallel>',
  '<parallel id="p"><parallel id="q"><state id="a"/>\n<state id="b"/></parallel>\n<state id="s"/></parallel>',
  '<parallel id="p"><state id="r"><state id="a"/>\n<final id="e"/></state>\n<state id="s"/></parallel>\n<state id="n"/>',
  // What is executed or not of SCXML.
  ...[
    '<onentry><log expr="1"/></onentry>',
    '<onexit><raise event="x"/></onexit>',
    '<invoke src="o.scxml"/>',
    '<x:y xmlns:x="urn:x"/>',
    "<foo/>",
  ].map((inside) => `<state id="a">${inside}<transition event="x" target="b"/></state>\n<state id="b"/>`),
  '<state id="a"><transition event="x" target="b"><send event="y"/><assign location="z" expr="1"/></transition></state>\n<state id="b"/>',
  '<datamodel><data id="x" expr="1"/></datamodel>\n<script>x = 2;</script>\n<state id="a"/>',
  '<state id="a"/>\n<final id="f"><donedata><content>1</content></donedata></final>',
  '<state id="a"><state id="b"/>\n<final id="f"/></state>\n<state id="c"/>',
  '<if cond="x"><state id="a"/></if>\n<state id="b"/>',
  '<state id="a">',
  '<state id="a" id="b"/>',
  '<state id="&nope;"/>',
];

/** Where that element says something too, or is none. */
const whole: readonly string[] = [
  scxml(DOOR, ' initial="ajar" name="Door"'),
  scxml(DOOR, ' initial="lost"'),
  scxml(DOOR, ' initial=""'),
  scxml(DOOR, ' initial="shut ajar"'),
  `<?xml version="1.0" encoding="UTF-8"?>\n${scxml(DOOR)}`,
  `\uFEFF${scxml(DOOR)}`,
  `<?xml version="1.0" encoding="ISO-8859-1"?>\n${scxml(DOOR)}`,
  `<?xml-stylesheet href="a.css"?>\n${scxml(DOOR)}`,
  scxml(DOOR, ' datamodel="ecmascript" binding="late"'),
  scxml(DOOR, ' datamodel="xpath"'),
  scxml(DOOR).replace(' xmlns="http://www.w3.org/2005/07/scxml"', ""),
  scxml(DOOR, ' xmlns:x="urn:x" x:y="z"'),
  '<scxml xmlns="http://www.w3.org/2005/07/scxml"/>',
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
  '<scxml xmlns="urn:other"><state id="a"/></scxml>',
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  `<!DOCTYPE scxml>\n${scxml(DOOR)}`,
];

const way = fc.record({
  event: fc.constantFrom("go", "stop", "go.on", "done", "tick tock", "", "*"),
  to: fc.integer({ min: -1, max: 30 }),
  cond: fc.constantFrom("", "", "ready", "x == 1"),
  more: fc.constantFrom("", "", "", '<log expr="1"/>', '<raise event="go"/>'),
});

type Way = typeof way extends fc.Arbitrary<infer One> ? One : never;

interface Shape {
  readonly kind: "state" | "parallel" | "final" | "history";
  readonly inside: readonly Shape[];
  readonly ways: readonly Way[];
  readonly initial: number;
  readonly extra: string;
}

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
  const toWay = (one: Way): string => {
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
  ...written.map((inside) => scxml(inside)),
  ...whole,
  ...fc.sample(fc.array(shape, { minLength: 1, maxLength: 5 }), { numRuns: generated, seed: 8 }).map(print),
];
