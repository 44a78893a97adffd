/** A drawing of the server's in the frame that it scrolls in. */

/** The server's own drawing: every label is escaped and every element is on its list. */
export const Drawn = ({ svg, label }: { readonly svg: string; readonly label: string }) => (
  <div
    className="drawing"
    role="region"
    aria-label={label}
    tabIndex={0}
    dangerouslySetInnerHTML={{ __html: `${svg}${toLeast(svg)}` }}
  />
);

/** A drawing that is wider could not be read in the page's width, and a higher one would be a page of its own. */
const mostFitted = { width: 1_500, height: 2_400 } as const;

/** The classes of the figure around it. */
export function toFigureNames(svg: string): string {
  const { width, height } = toSize(svg);
  return width > mostFitted.width || height > mostFitted.height ? "diagram large" : "diagram";
}

/** Drawn smaller than that, the names at the arrows cannot be read. */
const LEAST_SCALE = 0.7;

/**
 * Keeps the frame's content so wide that the drawing is not shrunk further, as wide as its frame may be. A style of
 * its own would be simpler, and the content security policy refuses those.
 */
const toLeast = (svg: string): string =>
  `<svg class="least" width="${Math.round(toSize(svg).width * LEAST_SCALE)}" height="0" aria-hidden="true"></svg>`;

// The writer of drawings has one order of attributes.
const SIZE = /^<svg [^>]*\bwidth="(\d+)" height="(\d+)"/;

function toSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = SIZE.exec(svg) ?? [];
  return { width: Number(width ?? 0), height: Number(height ?? 0) };
}
