"use client";

import { useState } from "react";
import { useHasScript } from "#ui/use-has-script.ts";

interface CopyDiagramProps {
  /** Addresses of the drawing that stands alone, and of the text. */
  readonly svg: string;
  readonly mermaid: string;
  readonly slug: string;
}

/** The diagram onto the clipboard. A picture becomes a file where the browser keeps pictures off it. */
export function CopyDiagram({ svg, mermaid, slug }: CopyDiagramProps) {
  const [status, setStatus] = useState("");
  const run = (copy: () => Promise<string>) => () => {
    setStatus("");
    copy().then(setStatus, () => setStatus("could not be copied"));
  };
  return (
    <fieldset className="copy" aria-label="Copies of the diagram" disabled={!useHasScript()}>
      Copy as{" "}
      <button type="button" onClick={run(() => copyText(svg))}>
        SVG
      </button>{" "}
      <button type="button" onClick={run(() => copyPicture(svg, slug))}>
        PNG
      </button>{" "}
      <button type="button" onClick={run(() => copyText(mermaid))}>
        Mermaid
      </button>{" "}
      <span role="status">{status}</span>
    </fieldset>
  );
}

async function copyText(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  await navigator.clipboard.writeText(await answer.text());
  return "copied";
}

/** Twice as large as it is drawn, so that it stays sharp on a slide. */
const DENSITY = 2;

async function copyPicture(address: string, slug: string): Promise<string> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!picture) throw new Error("the picture is too large for this browser");
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return "copied";
  } catch {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(picture);
    link.download = `${slug}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
    return "saved as a file";
  }
}
