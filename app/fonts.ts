import localFont from "next/font/local";

// next/font serves these from our own address, preloads them, and gives each a fallback face with the
// same metrics, so that text does not move when they arrive.
export const textFont = localFont({
  src: [
    { path: "../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2", weight: "400", style: "normal" },
    { path: "../node_modules/@fontsource/inter/files/inter-latin-600-normal.woff2", weight: "600", style: "normal" },
  ],
  variable: "--font-text",
  adjustFontFallback: "Arial",
});

export const codeFont = localFont({
  src: [
    {
      path: "../node_modules/@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
  ],
  variable: "--font-code",
  fallback: ["ui-monospace", "monospace"],
  adjustFontFallback: false,
});
