import type { Account, PersonalToken, Session } from "#domain/account/account.ts";
import { changedPasswordSchema, newTokenSchema, profileSchema, tokenDays } from "#domain/account/schema.ts";
import { tokenScopes } from "#domain/policy.ts";
import { toBrowserName } from "#ui/account/browser-name.ts";
import { paths } from "#ui/account/paths.ts";
import { toDayText } from "#ui/dates.ts";
import { ActionForm, type FormAction } from "#ui/form/action-form.tsx";
import { hidden, toFields } from "#ui/form/schema-fields.ts";
import type { PageContext } from "#ui/page-context.ts";
import { Fields } from "#ui/record/fields.tsx";
import { Parts } from "#ui/record/part.tsx";
import { Table } from "#ui/table/table.tsx";
import { Moment } from "#ui/text/moment.tsx";

interface AccountPageProps {
  readonly context: Pick<PageContext, "spec">;
  readonly account: Account;
  readonly sessions: readonly SessionShown[];
  /** Undefined for a role that has none. */
  readonly tokens: readonly PersonalToken[] | undefined;
  readonly managesAccounts: boolean;
  readonly actions: Readonly<
    Record<"signOut" | "saveProfile" | "changePassword" | "endSession" | "makeToken" | "revokeToken", FormAction>
  >;
}

type SessionShown = Session & { readonly isThis: boolean };

export function AccountPage({ context, account, sessions, tokens, managesAccounts, actions }: AccountPageProps) {
  return (
    <>
      <header className="list-head">
        <h1>Your account</h1>
        <p className="lede">
          Your name and affiliation are shown with what you write. Your e-mail address is shown to admins only.
        </p>
        <Fields
          fields={[
            { label: "E-mail address", value: account.email },
            { label: "Role", value: account.role },
            { label: "Accounts", value: managesAccounts ? <a href={paths.accounts}>Manage accounts</a> : undefined },
          ]}
        />
        <ActionForm label="Sign out" action={actions.signOut} fields={[]} submit="Sign out" compact />
      </header>
      <Parts
        parts={[
          {
            id: "profile",
            title: "Profile",
            content: (
              <ActionForm
                label="Profile"
                action={actions.saveProfile}
                fields={toFields(profileSchema, {
                  name: { value: account.name },
                  affiliation: { value: account.affiliation },
                })}
                submit="Save"
                done="Saved."
              />
            ),
          },
          {
            id: "password",
            title: "Password",
            content: account.hasPassword ? <PasswordForm action={actions.changePassword} /> : undefined,
          },
          {
            id: "sessions",
            title: "Where you are signed in",
            count: sessions.length,
            content: <Sessions context={context} sessions={sessions} end={actions.endSession} />,
          },
          {
            id: "tokens",
            title: "Tokens for programs",
            count: tokens?.length ?? 0,
            content: tokens === undefined ? undefined : <Tokens tokens={tokens} actions={actions} />,
          },
        ]}
      />
    </>
  );
}

const PasswordForm = ({ action }: { readonly action: FormAction }) => (
  <ActionForm
    label="Password"
    action={action}
    fields={toFields(changedPasswordSchema, { currentPassword: { maxLength: undefined } })}
    submit="Change the password"
    done="Changed. Everywhere else you are signed out."
  />
);

interface SessionsProps extends Pick<AccountPageProps, "context" | "sessions"> {
  readonly end: FormAction;
}

const Sessions = ({ context, sessions, end }: SessionsProps) => (
  <Table
    label="Where you are signed in"
    keyOf={({ id }) => id}
    rows={sessions}
    columns={[
      { heading: "Browser", names: true, cell: ({ userAgent }) => toBrowserName(userAgent) },
      { heading: "Since", cell: ({ createdAt }) => <Moment context={context} at={createdAt} /> },
      { heading: "Last seen", cell: ({ lastSeenAt }) => <Moment context={context} at={lastSeenAt} /> },
      {
        heading: "End",
        cell: ({ id, isThis }) =>
          isThis ? (
            <span className="quiet">this one</span>
          ) : (
            <ActionForm label="End this session" action={end} fields={[hidden("session", id)]} submit="End" compact />
          ),
      },
    ]}
  />
);

const scopeNames: Readonly<Record<(typeof tokenScopes)[number], string>> = {
  "proposals:check": "Check proposals, without writing any",
  "proposals:write": "Write proposals",
};

const Tokens = ({
  tokens,
  actions,
}: { readonly tokens: readonly PersonalToken[] } & Pick<AccountPageProps, "actions">) => (
  <>
    {tokens.length === 0 ? null : (
      <Table
        label="Tokens for programs"
        keyOf={({ id }) => String(id)}
        rows={tokens}
        columns={[
          { heading: "Name", names: true, cell: ({ name }) => name },
          { heading: "May", cell: ({ scope }) => <code>{scope}</code> },
          { heading: "Until", cell: ({ expiresAt }) => toDayText(expiresAt) },
          {
            heading: "Last used",
            cell: ({ lastUsedAt }) => (lastUsedAt === undefined ? "never" : toDayText(lastUsedAt)),
          },
          {
            heading: "Revoke",
            cell: ({ id, revokedAt, isOver }) =>
              isOver ? (
                <span className="quiet">{revokedAt === undefined ? "expired" : "revoked"}</span>
              ) : (
                <ActionForm
                  label="Revoke this token"
                  action={actions.revokeToken}
                  fields={[hidden("id", String(id))]}
                  submit="Revoke"
                  compact
                />
              ),
          },
        ]}
      />
    )}
    <ActionForm
      label="New token"
      action={actions.makeToken}
      fields={toFields(newTokenSchema, {
        scope: { options: tokenScopes.map((value) => ({ value, label: scopeNames[value] })) },
        days: { value: "30", options: tokenDays.map((value) => ({ value, label: `${value} days` })) },
      })}
      submit="Make a token"
      done="This is the token. It is shown now and never again:"
    />
  </>
);
