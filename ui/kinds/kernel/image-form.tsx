"use client";

import { useActionState } from "react";
import { limits } from "#domain/limits.ts";
import { listIssuesOf, untouched, type FormState } from "#forms/form-message.ts";
import { parseFoundImage, type FoundImage } from "#forms/kernel-image.ts";
import { FormField } from "#ui/form/form-field.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

export type ImageAction = (before: FormState<FoundImage>, form: FormData) => Promise<FormState<FoundImage>>;

interface ImageFormProps {
  readonly action: ImageAction;
  readonly kernels: readonly { readonly value: string; readonly label: string }[];
}

/** Both steps are one action: a page without scripts shows the answer to one form, which says what was found before. */
export function ImageForm({ action, kernels }: ImageFormProps) {
  const [state, send] = useActionState(action, untouched);
  const typed = state.status === "refused" ? state.typed : {};
  const issues = state.status === "refused" ? state.issues : [];
  const found = state.status === "done" ? state.value : parseFoundImage(toText(typed["found"]));
  const refused =
    state.status === "refused" ? (
      <div className="form-message refused" role="alert">
        <p>
          {state.message} {state.signIn === undefined ? null : <a href={state.signIn}>Sign in and come back</a>}
        </p>
      </div>
    ) : null;
  return (
    <section className="part" aria-label="File and what it lists">
      {found ? <Found found={found} /> : null}
      {found ? (
        <form action={send} aria-label="Record what it lists" className="form">
          {refused}
          <input type="hidden" name="found" value={JSON.stringify(found)} />
          <FormField
            id="kernel"
            field={{
              name: "kernel",
              label: "It is the image of",
              options: [{ value: "", label: "a kernel that is not listed here" }, ...kernels],
              value: toText(typed["kernel"]) ?? "",
              optional: true,
            }}
            issues={listIssuesOf(issues, "kernel")}
          />
          <FormField
            id="version"
            field={{
              name: "version",
              label: "or of version",
              hint: "As `uname -r` prints it, such as 6.19.3.",
              value: toText(typed["version"]) ?? "",
              optional: true,
              maxLength: limits.version,
            }}
            issues={listIssuesOf(issues, "version")}
          />
          <button type="submit" className="button">
            Fill the form of the kernel
          </button>
        </form>
      ) : null}
      <form action={send} aria-label="Read an image" className="form">
        {found ? null : refused}
        <FormField
          id="file"
          field={{
            name: "file",
            label: found ? "Another file" : "File",
            type: "file",
            hint: "The section alone, or an ELF file that has it.",
            most: {
              bytes: limits.kernelImageFile,
              otherwise: `at most ${limits.kernelImageFile} are read here, so send its section alone`,
            },
          }}
          issues={listIssuesOf(issues, "file")}
        />
        <button type="submit" className={found ? "button quiet-button" : "button"}>
          Read it
        </button>
      </form>
    </section>
  );
}

const toText = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

const columns: readonly Column<FoundImage["strings"][number]>[] = [
  { heading: "String", names: true, cell: ({ string }) => <code>{string}</code> },
  {
    heading: "Component that has it",
    cell: ({ components }) =>
      components.length === 0 ? (
        <span className="quiet">? none of the register</span>
      ) : (
        components.map((slug, index) => (
          <span key={slug}>
            {index > 0 ? ", " : null}
            <a href={`/components/${slug}`}>{slug}</a>
          </span>
        ))
      ),
  },
];

function Found({ found: { form, byteOrder, bytes, sha256, strings } }: { readonly found: FoundImage }) {
  return (
    <>
      <div className="form-message done" role="status">
        <p>
          {form === "elf" ? "An ELF file" : "A section alone"} of {bytes.toLocaleString("en")} bytes, {byteOrder}
          -endian, which lists {strings.length === 1 ? "1 string" : `${strings.length} strings`}.
        </p>
        <p className="quiet">
          SHA-256 of the section: <code>{sha256}</code>
        </p>
      </div>
      {strings.length === 0 ? null : (
        <Table label="What it lists" columns={columns} rows={strings} keyOf={({ string }) => string} />
      )}
    </>
  );
}
