import "#ui/styles/tokens.css";
import "#ui/styles/base.css";
import "#ui/styles/layout.css";
import "#ui/styles/frame.css";
import "#ui/styles/search.css";
import "#ui/styles/words.css";
import "#ui/styles/record.css";
import "#ui/styles/texts.css";
import "#ui/styles/tables.css";
import "#ui/styles/difference.css";
import "#ui/styles/pages.css";
import "#ui/styles/forms.css";
import "#ui/styles/record-form.css";
import "#ui/styles/sheet.css";
import "#ui/styles/preview.css";
import "#ui/styles/proposals.css";
import "#ui/styles/kinds.css";
import "#ui/styles/marginalia.css";
import "#ui/styles/diagram.css";
import "#ui/styles/way.css";
import "#ui/styles/simulator.css";
import "#server/diagrams/diagram.css";
import "#server/diagrams/difference.css";
import "#server/diagrams/walk.css";
import "#ui/styles/print.css";
import { codeFont, textFont } from "./fonts.ts";
import type { Viewport } from "next";
import type { ReactNode } from "react";

// Every answer is a function of the register's newest revision, which is not known at build time.
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#191c20" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={`${textFont.variable} ${codeFont.variable}`}>
      <body>{children}</body>
    </html>
  );
}
