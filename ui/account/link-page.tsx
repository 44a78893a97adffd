import type { ComponentProps } from "react";
import { paths } from "#ui/account/paths.ts";
import { ActionForm } from "#ui/form/action-form.tsx";

interface LinkPageProps extends Omit<ComponentProps<typeof ActionForm>, "label"> {
  readonly title: string;
  readonly lede: string;
}

/** Behind a link that works once: what it is for, and the form. */
export function LinkPage({ title, lede, ...form }: LinkPageProps) {
  return (
    <div className="alone">
      <h1>{title}</h1>
      <p className="lede">{lede}</p>
      <ActionForm label={title} {...form} />
    </div>
  );
}

interface ClosedPageProps {
  readonly title: string;
  readonly text: string;
  readonly signIn?: string;
  /** Who is signed in already is not helped by that. */
  readonly isSignedIn?: boolean;
}

/** A page that does not open for this visitor, and why. */
export function ClosedPage({ title, text, signIn = paths.signIn, isSignedIn = false }: ClosedPageProps) {
  return (
    <div className="alone">
      <h1>{title}</h1>
      <p className="lede">{text}</p>
      <p>
        {isSignedIn ? <a href={paths.account}>Your account</a> : <a href={signIn}>Sign in</a>} ·{" "}
        <a href={paths.overview}>Overview</a>
      </p>
    </div>
  );
}
