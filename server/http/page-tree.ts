/** Which pages, routes and files there are: what stands in `app/` and `public/`, which is what Next serves. The server runs beside them. */
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const listFiles = (folder: string): readonly string[] =>
  readdirSync(join(process.cwd(), folder), { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll("\\", "/"),
  );

const files = listFiles("app");

/** Addresses by the name of the file that answers them; a part that varies is in brackets. */
export const listAddresses = (name: string): readonly string[] =>
  files.filter((file) => basename(file) === name).map((file) => (dirname(file) === "." ? "/" : `/${dirname(file)}`));

const isOne = (address: string): boolean => !address.includes("[");

/** Addresses of files: the icon, and what stands in `public/`. */
export const servedFiles: readonly string[] = [
  ...files.filter((file) => file === "icon.svg"),
  ...listFiles("public"),
].map((file) => `/${file}`);

/** Addresses of one page each, which belong to no kind, those of files among them. */
export const singlePages: readonly string[] = [
  ...listAddresses("page.tsx"),
  ...listAddresses("route.ts"),
  ...servedFiles,
].filter(isOne);

/** Routes that pages send what is typed to. */
export const sentTo: readonly string[] = listAddresses("route.ts").filter(isOne);

const routes = [...listAddresses("page.tsx"), ...listAddresses("route.ts")]
  .map((address) => ({ address, parts: toParts(address) }))
  // As Next chooses: what is spelled out goes before what varies, from the left.
  .sort((a, b) => toOrder(a.parts).localeCompare(toOrder(b.parts)));

export interface FoundPage {
  /** With the parts that vary in brackets. */
  readonly address: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Which page or route Next takes for a path of plain characters. */
export function findPage(path: string): FoundPage | undefined {
  const asked = toParts(path);
  const found = routes.find(
    ({ parts }) =>
      parts.length === asked.length && parts.every((part, at) => part.startsWith("[") || part === asked[at]),
  );
  if (!found) return undefined;
  const varying = found.parts.flatMap((part, at) =>
    part.startsWith("[") ? [[part.slice(1, -1), asked[at] ?? ""] as const] : [],
  );
  return { address: found.address, params: Object.fromEntries(varying) };
}

function toParts(path: string): readonly string[] {
  return path.split("/").slice(1);
}

function toOrder(parts: readonly string[]): string {
  return parts.map((part) => (part.startsWith("[") ? "1" : "0")).join("");
}
