/**
 * A page that is shown to more than one reader cannot carry a nonce, which is good for one. The scripts that carried
 * it are named in the policy by their hashes instead: those alone, because whoever gets a script into a page does not
 * know the nonce, and naming every script found would let theirs run.
 */
import { createHash } from "node:crypto";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** The page without the nonce, and what `script-src` says of its inline scripts, each once. */
export function nameInlineScripts(page: string, nonce: string) {
  const attribute = ` nonce="${nonce}"`;
  const sources = new Set<string>();
  for (const [, attributes = "", text = ""] of page.matchAll(SCRIPT))
    if (attributes.includes(attribute) && !/\bsrc=/.test(attributes)) sources.add(toSource(text.replaceAll(nonce, "")));
  return { html: page.replaceAll(attribute, "").replaceAll(nonce, ""), sources: [...sources] };
}

const toSource = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
