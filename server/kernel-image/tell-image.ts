/** What was read from the image of a kernel, with the components of the register whose its strings are. */
import type { KernelImage } from "#api/kernel-image-schema.ts";
import { listKnownStrings } from "#forms/kernel-image.ts";
import type { ReadImage } from "#server/kernel-image/read-image.ts";

export type ToldImage = Omit<KernelImage, "change">;

export function tellImage(image: ReadImage, components: Parameters<typeof listKnownStrings>[1]): ToldImage {
  const { form, elfClass = null, byteOrder, bytes, sha256 } = image;
  const strings = listKnownStrings(image.strings, components).map(({ string, components: holders }) => ({
    string,
    components: [...holders],
  }));
  const unknown = strings.flatMap(({ string, components: holders }) => (holders.length === 0 ? [string] : []));
  return { form, elfClass, byteOrder, bytes, sha256, strings, unknown };
}
