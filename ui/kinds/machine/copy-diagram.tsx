"use client";

import { useState } from "react";
import { CopyControls } from "#ui/kinds/machine/copy-controls.tsx";
import { useHasScript } from "#ui/use-has-script.ts";

interface CopyDiagramProps {
  /** Addresses of the drawing that stands alone, and of the text. */
  readonly svg: string;
  readonly mermaid: string;
  readonly slug: string;
}

/** The diagram onto the clipboard, or as a file where the browser keeps it off that. */
export function CopyDiagram({ svg, mermaid, slug }: CopyDiagramProps) {
  const [status, setStatus] = useState("");
  const [isCopying, setCopying] = useState(false);
  const run = (name: string, type: string, read: () => Promise<Blob>) => () => {
    // One after the other: what takes longer would land on the clipboard after what was asked for later.
    if (isCopying) return;
    setStatus("copying …");
    setCopying(true);
    copy(name, type, read())
      .then(setStatus, () => setStatus("could not be copied"))
      .finally(() => setCopying(false));
  };
  return (
    <CopyControls
      isEnabled={useHasScript()}
      status={status}
      actions={{
        svg: run(`${slug}.svg`, "text/plain", () => fetchText(svg)),
        png: run(`${slug}.png`, "image/png", () => toPicture(svg)),
        mermaid: run(`${slug}.mmd`, "text/plain", () => fetchText(mermaid)),
      }}
    />
  );
}

/** The clipboard is given a promise: some browsers let a page write to it only while a button is being pressed. */
async function copy(name: string, type: string, content: Promise<Blob>): Promise<string> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [type]: content })]);
    return "copied";
  } catch {
    // A server without HTTPS has no clipboard, and some browsers keep pictures off it.
    save(name, await content);
    return "saved as a file";
  }
}

function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function fetchText(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return new Blob([await answer.text()], { type: "text/plain" });
}

/** Twice as large as it is drawn, so that it stays sharp on a slide; some browsers draw no more points than that. */
const DENSITY = 2;
const MOST_POINTS = 16_000_000;

async function toPicture(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const density = Math.min(DENSITY, Math.sqrt(MOST_POINTS / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(width * density);
  canvas.height = Math.floor(height * density);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!picture) throw new Error("the picture is too large for this browser");
  return picture;
}
