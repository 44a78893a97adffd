"use client";

import { createPortal } from "react-dom";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

interface StaticPageProps {
  /** Of the markup that the server keeps while it answers. */
  readonly name: string;
  readonly className: string;
  readonly islands: readonly ReactNode[];
}

/** Put there by server/http/static-pages.ts. */
const SLOT = Symbol.for("concordance.static-markup");

interface Slot {
  readonly [SLOT]?: (name: string) => string;
}

// The browser has it as elements already, and keeps those as long as it is handed the same thing each time.
const asSent = { __html: "" };

const isServer = typeof window === "undefined";

// On the server there is no layout to be before.
const useBeforePaint = isServer ? () => {} : useLayoutEffect;

/** A page as it was sent. React leaves it alone but for its islands, which are put in their places. */
export function StaticPage({ name, className, islands }: StaticPageProps) {
  const page = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<readonly Element[]>([]);
  useBeforePaint(() => {
    const found = [...(page.current?.querySelectorAll("[data-island]") ?? [])];
    for (const place of found) place.replaceChildren();
    setPlaces(found);
  }, []);
  return (
    <>
      <div
        className={className}
        ref={page}
        suppressHydrationWarning
        dangerouslySetInnerHTML={isServer ? { __html: readMarkup(name) } : asSent}
      />
      {places.map((place, index) => createPortal(islands[index], place, String(index)))}
    </>
  );
}

function readMarkup(name: string): string {
  const read = (globalThis as Slot)[SLOT];
  if (!read) throw new Error("static pages are made inside server/main.ts, which keeps their markup");
  return read(name);
}
