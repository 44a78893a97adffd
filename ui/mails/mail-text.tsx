import { Fields, type Field } from "#ui/record/fields.tsx";

interface MailTextProps {
  /** Of its head. */
  readonly fields: readonly Field[];
  readonly text: string;
  /** As it is sent. */
  readonly bytes: string;
}

/** A mail as it is read, and below it what is sent, byte for byte. */
export const MailText = ({ fields, text, bytes }: MailTextProps) => (
  <>
    <Fields fields={fields} />
    {/* What scrolls must be reachable with the keyboard. */}
    <pre className="mail" role="region" aria-label="The text of the mail" tabIndex={0}>
      {text}
    </pre>
    <details className="folded">
      <summary>Its source, byte for byte ({bytes.length.toLocaleString("en")} bytes)</summary>
      <pre className="mail" role="region" aria-label="The source of the mail" tabIndex={0}>
        {bytes}
      </pre>
    </details>
  </>
);
