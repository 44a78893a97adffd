import type { ReactNode } from "react";

interface MailTextProps {
  readonly text: string;
  readonly label: string;
  readonly files: readonly { readonly href: string; readonly words: string }[];
  /** What is said of it. */
  readonly children: ReactNode;
}

/** A mail to copy, with what it can be downloaded as. One click takes all of it. */
export function MailText({ text, label, files, children }: MailTextProps) {
  return (
    <>
      <p>
        {children}{" "}
        {files.map(({ href, words }, index) => (
          <span key={href}>
            {index > 0 ? ", or " : null}
            <a href={href} download>
              {words}
            </a>
          </span>
        ))}
        .
      </p>
      {/* What scrolls must be reachable with the keyboard. */}
      <pre className="mail" role="region" aria-label={label} tabIndex={0}>
        {text}
      </pre>
    </>
  );
}
