import type { ReactNode } from "react";
import { signInLinkSchema, signInSchema } from "#domain/account/schema.ts";
import { limits } from "#domain/limits.ts";
import { ActionForm, type FormAction } from "#ui/form/action-form.tsx";
import { FormField } from "#ui/form/form-field.tsx";
import { hidden, toFields } from "#ui/form/schema-fields.ts";

interface SignInPageProps {
  /** Providers of identities that are switched on. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** The action that sends a link by mail, where there is a mail server. */
  readonly sendLink?: FormAction;
  /** A sentence about why the visitor is here again. */
  readonly notice?: { readonly text: string; readonly isRefusal: boolean };
  /** Undefined where the browser takes no cookies. */
  readonly csrfToken: string | undefined;
  /** As it was typed the last time. */
  readonly email: string | undefined;
  /** A path of this site, and the whole address of it. */
  readonly next: string;
  readonly nextAddress: string;
}

export function SignInPage({ providers, sendLink, notice, csrfToken, email, next, nextAddress }: SignInPageProps) {
  return (
    <div className="alone">
      <h1>Sign in</h1>
      <p className="lede">
        Reading needs no account. Proposing, objecting and deciding need one: an admin of the group invites you, and
        what you write is shown under your name.
      </p>
      {notice ? (
        <p
          className={`form-message ${notice.isRefusal ? "refused" : "done"}`}
          role={notice.isRefusal ? "alert" : "status"}
        >
          {notice.text}
        </p>
      ) : null}
      {csrfToken === undefined ? (
        <p className="form-message refused" role="alert">
          Signing in needs a cookie, and this browser did not keep it. Allow cookies for this site and load the page
          again.
        </p>
      ) : (
        <>
          <AuthForm
            label="Sign in with a password"
            action="/api/auth/callback/password"
            csrfToken={csrfToken}
            nextAddress={nextAddress}
            submit="Sign in"
          >
            {toFields(signInSchema, {
              email: { maxLength: limits.email, ...(email !== undefined && { value: email }) },
              password: { maxLength: undefined },
            }).map((field) => (
              <FormField key={field.name} id={field.name} field={field} />
            ))}
          </AuthForm>
          <p className="aside quiet">
            Forgotten?{" "}
            {sendLink ? "Have a link sent to you below, or ask an admin" : "This server sends no mail: ask an admin"} of
            the group for a link to a new one.
          </p>
          {providers.map(({ id, name }) => (
            <AuthForm
              key={id}
              label={`Sign in with ${name}`}
              action={`/api/auth/signin/${id}`}
              csrfToken={csrfToken}
              nextAddress={nextAddress}
              submit={`Sign in with ${name}`}
            />
          ))}
        </>
      )}
      {sendLink ? (
        <section aria-labelledby="by-mail" className="part">
          <h2 id="by-mail">Or by mail</h2>
          <ActionForm
            label="Send a link by mail"
            action={sendLink}
            fields={toFields(signInLinkSchema, {
              email: { hint: "If this address has an account, a link is sent to it." },
              next: { value: next },
            })}
            submit="Send a link"
            done="If there is an account with this address, a link is on its way to it. It works for 15 minutes."
          />
        </section>
      ) : null}
    </div>
  );
}

interface AuthFormProps {
  readonly label: string;
  readonly action: string;
  readonly csrfToken: string;
  readonly nextAddress: string;
  readonly submit: string;
  readonly children?: ReactNode;
}

/** A form to next-auth. */
function AuthForm({ label, action, csrfToken, nextAddress, submit, children }: AuthFormProps) {
  return (
    <form method="post" action={action} aria-label={label} className="form">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={nextAddress} />
      {children}
      <button type="submit" className="button">
        {submit}
      </button>
    </form>
  );
}

interface LinkPageProps {
  readonly csrfToken: string;
  readonly token: string;
  readonly nextAddress: string;
}

/** Behind the link in a mail. A button, because programs that read mail open every link in it. */
export function SignInLinkPage({ csrfToken, token, nextAddress }: LinkPageProps) {
  return (
    <div className="alone">
      <h1>Sign in</h1>
      <p className="lede">Your link is valid. It works once.</p>
      <AuthForm
        label="Sign in with the link"
        action="/api/auth/callback/link"
        csrfToken={csrfToken}
        nextAddress={nextAddress}
        submit="Sign in"
      >
        <FormField id="token" field={hidden("token", token)} />
      </AuthForm>
    </div>
  );
}
