import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { InHead, Island, toMarkupWithIslands } from "#ui/islands/island.tsx";
import { TakenUp } from "#ui/islands/taken-up.tsx";

interface ToolProps {
  readonly text: string;
  readonly at?: number | undefined;
}

const Tool = ({ text }: ToolProps) => <b>{text}</b>;

const page = (
  <main>
    <Island name="DiagramTools" still={<i>soon</i>}>
      <Tool text={'<i> "one"'} at={undefined} />
    </Island>
    and
    <Island name="CopyDiagram" still={null}>
      <Tool text="two" at={2} />
    </Island>
  </main>
);

it("leaves a place for each island that says what comes there and with what", () => {
  const { html, islands } = toMarkupWithIslands(page, renderToStaticMarkup);
  expect(html).toBe(
    '<main><div class="island" data-island="DiagramTools" data-props="{&quot;text&quot;:&quot;&lt;i&gt; \\&quot;one\\&quot;&quot;}"><i>soon</i></div>' +
      'and<div class="island" data-island="CopyDiagram" data-props="{&quot;text&quot;:&quot;two&quot;,&quot;at&quot;:2}"></div></main>',
  );
  expect(islands).toEqual(["DiagramTools", "CopyDiagram"]);
});

it("shows an island at once where the page is rendered as a tree, also after a page that could not be made", () => {
  const Broken = () => {
    throw new Error("broken");
  };
  expect(() => toMarkupWithIslands(<Broken />, renderToStaticMarkup)).toThrow("broken");
  expect(renderToStaticMarkup(page)).toBe("<main><b>&lt;i&gt; &quot;one&quot;</b>and<b>two</b></main>");
});

it("hands over what belongs into the head, and leaves nothing of it where it was said", () => {
  const link = (
    <InHead>
      <link rel="next" href="/terms?after=kho" />
    </InHead>
  );
  const { html, head } = toMarkupWithIslands(<main>{link}here</main>, renderToStaticMarkup);
  expect(html).toBe("<main>here</main>");
  expect(renderToStaticMarkup(head)).toBe('<link rel="next" href="/terms?after=kho"/>');
  expect(renderToStaticMarkup(link)).toBe('<link rel="next" href="/terms?after=kho"/>');
});

it("puts beside an island that is there already what it is made of, which no text can end", () => {
  const scripts = { script: "/start.js", parts: { CameTo: ["/a.js", "/b.js"], CopyDiagram: ["/c.js"] } };
  const props = { text: "</script><b>" };
  const taken = (
    <TakenUp name="CameTo" scripts={scripts} props={props}>
      <Tool {...props} />
    </TakenUp>
  );
  const html = renderToStaticMarkup(taken);
  expect(html).toContain('<div class="island" data-taken-up="CameTo"><b>&lt;/script&gt;&lt;b&gt;</b></div>');
  const [, data = ""] = /<script type="application\/json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(data)).toEqual(props);
  const addresses = [...html.matchAll(/<script async="" type="module" src="([^"]*)/g)].map(([, address]) => address);
  expect(addresses).toEqual(["/start.js", "/a.js", "/b.js"]);
});

it("leaves an island as it is where Next's own scripts run", () => {
  const taken = (
    <TakenUp name="CameTo" scripts={undefined}>
      <Tool text="one" />
    </TakenUp>
  );
  expect(renderToStaticMarkup(taken)).toBe("<b>one</b>");
});
