// npm run kernel-image -- FILE [--json]: reads which compatible strings the image of a kernel lists, from its section
// `.liveupdate_versions` or from an ELF file (vmlinux) that has it. Components are those of content/. Writes nothing.
import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readContent } from "#server/content/read-content.ts";
import { toRandomAccess } from "#server/kernel-image/open-file.ts";
import { readImage } from "#server/kernel-image/read-image.ts";
import { tellImage } from "#server/kernel-image/tell-image.ts";
import { printImage } from "./kernel-image/print-image.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
const [name] = positionals;
if (name === undefined || positionals.length > 1)
  stop("usage: npm run kernel-image -- FILE [--json]; FILE is a vmlinux, or its section .liveupdate_versions alone");

const file = await open(name).catch(() => stop(`no file at ${name}`));
if (!(await file.stat()).isFile()) stop(`${name} is no file`);
const image = readImage(toRandomAccess(file.fd));
await file.close();
if (!image.ok) stop(`${name} ${image.failure}`);

const content = await readContent("content");
const records = content.ok ? content.value.records : [];
const told = tellImage(
  image.value,
  records.filter((record) => record.kind === "component"),
);
console.log(values.json ? JSON.stringify(told, undefined, 2) : printImage(told));
if (!content.ok)
  console.error("content/ cannot be read, so that no components are known: npm run check:content says why");

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
