import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { InHead, Island, toMarkupWithIslands } from "#ui/islands/island.tsx";

const page = (
  <main>
    <Island still={<i>soon</i>}>
      <b>one</b>
    </Island>
    and
    <Island still={null}>
      <b>two</b>
    </Island>
  </main>
);

it("leaves a numbered place for each island, and hands over what comes there", () => {
  const { html, islands } = toMarkupWithIslands(page, renderToStaticMarkup);
  expect(html).toBe(
    '<main><div class="island" data-island="0"><i>soon</i></div>and<div class="island" data-island="1"></div></main>',
  );
  expect(islands.map((island) => renderToStaticMarkup(island))).toEqual(["<b>one</b>", "<b>two</b>"]);
});

it("shows an island at once where the page is rendered as a tree, also after a page that could not be made", () => {
  const Broken = () => {
    throw new Error("broken");
  };
  expect(() => toMarkupWithIslands(<Broken />, renderToStaticMarkup)).toThrow("broken");
  expect(renderToStaticMarkup(page)).toBe("<main><b>one</b>and<b>two</b></main>");
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
