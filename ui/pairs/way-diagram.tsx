/** A way drawn from top to bottom, so that it is as narrow as its words: kernels as stops, with each hop and the step back beside it. */
import type { Word } from "#domain/pair/answer/word.ts";
import { toWayText, toWayLines, type DrawnWay, type HopLine, type StopLine } from "#ui/pairs/way-words.ts";

const STEP = 84;
const TOP = 22;
const LINE = 46;
const TEXT = 70;
const DOT = 7;
/** Of a letter, at most: the face is the reader's own where ours is not there. */
const LETTER = 7.6;

interface WayDiagramProps extends DrawnWay {
  /** Of the page, for what names the drawing. */
  readonly id: string;
  readonly label: string;
}

/** The same is said in its description, word for word: whoever does not see it misses nothing. */
export function WayDiagram({ id, label, ...way }: WayDiagramProps) {
  const { stops, hops } = toWayLines(way);
  const longest = Math.max(
    ...stops.map(({ name, notes }) => name.length + 2 + notes.join(" · ").length),
    ...hops.flatMap(({ out, back }) => [out.length + 2, back.length + 2]),
  );
  const [width, height] = [Math.ceil(TEXT + longest * LETTER), TOP * 2 + hops.length * STEP];
  const [title, desc] = [`${id}-title`, `${id}-desc`];
  return (
    // It can be wider than a small screen, and is then scrolled by itself, with keys as well.
    <div className="way-drawn" role="group" aria-label={`${label}, drawn`} tabIndex={0}>
      <svg
        role="img"
        aria-labelledby={title}
        aria-describedby={desc}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <title id={title}>{label}</title>
        <desc id={desc}>{toWayText(way)}</desc>
        {hops.map((hop, place) => (
          <DrawnHop key={place} hop={hop} top={TOP + place * STEP} />
        ))}
        {stops.map((stop, place) => (
          <DrawnStop key={place} stop={stop} at={TOP + place * STEP} width={width} />
        ))}
      </svg>
    </div>
  );
}

function DrawnStop({ stop, at, width }: { readonly stop: StopLine; readonly at: number; readonly width: number }) {
  const { name, notes, isRequired, isLastReturn } = stop;
  return (
    <g>
      {isRequired ? <circle className="ring" cx={LINE} cy={at} r={DOT + 4} /> : null}
      <circle className="stop" cx={LINE} cy={at} r={DOT} />
      <text x={TEXT} y={at + 5}>
        <tspan className="kernel">{name}</tspan>
        {notes.length > 0 ? <tspan className="note">{`  ${notes.join(" · ")}`}</tspan> : null}
      </text>
      {isLastReturn ? <path className="no-return" d={`M 6 ${at + 20} H ${width}`} /> : null}
    </g>
  );
}

function DrawnHop({ hop, top }: { readonly hop: HopLine; readonly top: number }) {
  const [from, to, middle] = [top + DOT + 3, top + STEP - DOT - 4, top + STEP / 2];
  return (
    <g>
      <g className={`hop ${hop.word}`}>
        <path className="line" d={`M ${LINE} ${from} V ${to - 6}`} />
        <path className="head" d={`M ${LINE} ${to} l -5 -10 h 10 z`} />
      </g>
      <Back word={hop.backWord} from={to} to={from} middle={middle} />
      <text x={TEXT} y={middle + 4}>
        <tspan className={`said ${hop.word}`}>{hop.glyph}</tspan> {hop.out}
      </text>
      <text x={TEXT} y={middle + 22} className="note">
        <tspan className={`said ${hop.backWord}`}>{hop.backGlyph}</tspan> {hop.back}
      </text>
    </g>
  );
}

interface BackProps {
  readonly word: Word;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/** An arrow where one may step back, and else a line that ends halfway. */
function Back({ word, from, to, middle }: BackProps) {
  const [near, far] = [LINE - DOT - 2, LINE - 32];
  if (word === "yes")
    return (
      <g className="hop back yes">
        <path className="line" d={`M ${near} ${from} C ${far} ${from - 16} ${far} ${to + 16} ${near - 3} ${to + 3}`} />
        <path className="head" d={`M ${near + 1} ${to - 1} l -4 10 l -6 -6 z`} />
      </g>
    );
  return (
    <g className={`hop back ${word}`}>
      <path className="line" d={`M ${near} ${from} Q ${far + 8} ${from - 12} ${far + 8} ${middle + 9}`} />
      {word === "no" ? (
        <path className="mark" d={`M ${far + 3} ${middle - 6} l 10 10 m 0 -10 l -10 10`} />
      ) : (
        <text x={far + 8} y={middle + 4} textAnchor="middle" className="said unknown">
          ?
        </text>
      )}
    </g>
  );
}
