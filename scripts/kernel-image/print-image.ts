/** What the image of a kernel lists, for people. */
import type { ToldImage } from "#server/kernel-image/tell-image.ts";

export const printImage = ({ form, elfClass, byteOrder, bytes, sha256, strings, unknown }: ToldImage): string =>
  [
    form === "elf"
      ? `ELF file of ${elfClass} bits, ${byteOrder}-endian, ${bytes} bytes`
      : `section alone, ${byteOrder}-endian, ${bytes} bytes`,
    `section .liveupdate_versions: SHA-256 ${sha256}, ${strings.length} strings`,
    ...strings.map(
      ({ string, components }) =>
        `  ${string}: ${components.length === 0 ? "no component of the register has it" : components.join(", ")}`,
    ),
    ...(unknown.length === 0 ? [] : [`unknown to the register: ${unknown.length}`]),
    "Which of them are written and which are read the list does not say: it can speak against a pair, never for it.",
  ].join("\n");
