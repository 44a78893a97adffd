"use client";

import { createPortal } from "react-dom";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

interface StaticPageProps {
  /** What the server puts the markup in the place of, once the page around it is written. */
  readonly standIn: string;
  readonly className: string;
  readonly islands: readonly ReactNode[];
}

// The browser has it as elements already, and keeps those as long as it is handed the same thing each time.
const asSent = { __html: "" };

const isServer = typeof window === "undefined";

// On the server there is no layout to be before.
const useBeforePaint = isServer ? () => {} : useLayoutEffect;

/** A page as it was sent. React leaves it alone but for its islands, which are put in their places. */
export function StaticPage({ standIn, className, islands }: StaticPageProps) {
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
        dangerouslySetInnerHTML={isServer ? { __html: standIn } : asSent}
      />
      {places.map((place, index) => createPortal(islands[index], place, String(index)))}
    </>
  );
}
