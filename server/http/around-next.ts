/**
 * Pages made without Next (decision 0022). Next costs several times what such a page does,
 * and all it adds is the same each time: so it is learned from pages that Next wrote, and only where Next's own page was
 * the same to the byte as the one that was made beside it. Whatever is unusual in any way is left to Next.
 */
import type { IncomingMessage } from "node:http";
import type { Collected } from "./collect.ts";
import { findNonce } from "./nonce.ts";
import { findPage } from "./page-tree.ts";
import { findShell, toPage, type MadePage, type Shell } from "./page-shell.ts";
import { findReadingPage, type ReadingPage, type ReadingPageProps } from "./reading-pages.ts";
import type { Headers } from "./shared/representation.ts";
import { withStaticMarkup, type Making, type Reader } from "./static-markup.ts";

/** A page that may be made without Next. */
export interface Asked {
  readonly url: string;
  /** In `app/`. */
  readonly address: string;
  readonly page: ReadingPage;
  readonly props: () => ReadingPageProps;
  /** Of this request: what Next writes with it is written with each one's own. */
  readonly nonce: string;
}

/** In place of the nonce: what is written between brackets is no text of a page. */
const NONCE = "<nonce>";

/** What Next adds to a page, each nonce left out. */
interface Around {
  readonly shell: Shell;
  readonly headers: Headers;
}

interface Learned {
  readonly around: Around;
  /** Of the page that it was learned from last. */
  readonly url: string;
  readonly isSure: boolean;
}

export interface AroundNext {
  /** `write` has Next write the page. */
  readonly answer: (asked: Asked, reader: Reader, write: () => Promise<Collected>) => Promise<Collected>;
}

interface Options {
  readonly making: Making;
  /** Told once for each page of `app/`. */
  readonly report: (message: string) => void;
}

const PLAIN_PATH = /^\/(?:[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*)?$/;

/** Next has names of its own, in capitals or with underscores, and its own view of characters that are coded. */
const PLAIN_QUERY = /^[a-z]+(?:=[A-Za-z0-9._~:/-]*)?(?:&[a-z]+(?:=[A-Za-z0-9._~:/-]*)?)*$/;

export function findAsked(request: Pick<IncomingMessage, "url" | "headers">): Asked | undefined {
  const { url = "/" } = request;
  const nonce = findNonce(request);
  const [path = "", query, ...more] = url.split("?");
  if (!PLAIN_PATH.test(path) || more.length > 0 || (query !== undefined && !PLAIN_QUERY.test(query))) return undefined;
  const found = findPage(path);
  const page = found && findReadingPage(found.address);
  if (!page || nonce === undefined) return undefined;
  const props = () => ({ params: Promise.resolve(found.params), searchParams: Promise.resolve(toParameters(query)) });
  return { url, address: found.address, page, props, nonce };
}

function toParameters(query = ""): Readonly<Record<string, string | readonly string[]>> {
  const parameters = new URLSearchParams(query);
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

/** How often a page may be written otherwise than it was made, before it is left to Next for good. */
const MOST_DIFFERENCES = 3;

export function openAroundNext({ making, report }: Options): AroundNext {
  const learned = new Map<string, Learned>();
  const differences = new Map<string, number>();
  /** Not asked again for readers of that sort: what such a page shows would be looked up twice. */
  const withForms = new Set<string>();

  function differ(address: string): void {
    const count = (differences.get(address) ?? 0) + 1;
    differences.set(address, count);
    if (count === MOST_DIFFERENCES) report(`${address} is left to Next, which writes it otherwise than it was made`);
  }

  function learn({ address, url, nonce }: Asked, name: string, made: MadePage, written: Collected): void {
    const { status, headers, bytes } = written;
    const shell = status === 200 && !("set-cookie" in headers) ? findShell(bytes.toString(), made) : undefined;
    if (!shell) return differ(address);
    const around = replaceNonce({ shell, headers }, nonce, NONCE);
    const known = learned.get(name);
    const isSame = known && JSON.stringify(known.around) === JSON.stringify(around);
    if (isSame === false) differ(address);
    // One page cannot tell what of it is the same on others.
    const isSure = isSame === true && (known?.url !== url || !address.includes("["));
    if (isSure) report(`${address} is made without Next from now on`);
    learned.set(name, { around, url, isSure });
  }

  return {
    answer: async (asked, reader, write) => {
      const kind = `${asked.address} ${reader.session === undefined ? "" : "signed in"}`;
      if (withForms.has(kind) || (differences.get(asked.address) ?? 0) >= MOST_DIFFERENCES) return write();
      const made = await make({ ...making, reader }, asked);
      if (made === "has forms") withForms.add(kind);
      if (typeof made !== "object") return write();
      // React puts scripts before all else, so what stands around them depends on which there are.
      const name = `${asked.address} ${made.scripts}`;
      const known = learned.get(name);
      if (known?.isSure) {
        const { shell, headers } = replaceNonce(known.around, NONCE, asked.nonce);
        return { status: 200, headers, bytes: Buffer.from(toPage(shell, made)) };
      }
      const written = await write();
      learn(asked, name, made, written);
      return written;
    },
  };
}

const replaceNonce = (around: Around, from: string, to: string): Around =>
  JSON.parse(JSON.stringify(around).replaceAll(from, to)) as Around; // strings alone

/** As `SiteFrame` has it: scripts and what else belongs into the head first, where React puts them, then all that is shown. */
const PARTS = /^((?:<script [^>]*><\/script>)*)([^]*)(<div class="site">[^]*)$/;

interface Made extends MadePage {
  readonly scripts: string;
}

/** Undefined where the page says that it is not there, sends on or fails: Next then says so. */
async function make(making: Making, { page, props }: Asked): Promise<Made | "has forms" | undefined> {
  try {
    const [markup, fill] = await withStaticMarkup(making, async () => {
      const frame = await page(props());
      return frame.props.hasForms ? undefined : making.toMarkup(frame);
    });
    if (markup === undefined) return "has forms";
    const [, scripts = "", head = "", site = ""] = PARTS.exec(markup) ?? [];
    return head === "" ? undefined : { scripts, head, site: fill(site) };
  } catch {
    return undefined;
  }
}
