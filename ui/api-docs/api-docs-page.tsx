import { REPOSITORY, toOpenApiAddress, toSchemaAddress } from "#exports/addresses.ts";
import { contract } from "#api/contract.ts";
import { queryParameters } from "#api/parameters.ts";
import { proposalExample } from "#api/proposal-example.ts";
import { listProblemTypes, type ProblemType } from "#api/problem-details.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import { AddressTable } from "#ui/api-docs/address-table.tsx";
import { FormatVersions } from "#ui/api-docs/format-versions.tsx";
import { SubscribeLine } from "#ui/frame/subscriptions.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Parts } from "#ui/record/part.tsx";
import { Line } from "#ui/text/line.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

/** The API, written from the table that answers it: an address that is not here does not exist. */
export function ApiDocsPage({ context, origin }: InContext & { readonly origin: string }) {
  const problemTypes = listProblemTypes();
  const problemColumns: readonly Column<ProblemType>[] = [
    { heading: "Problem", names: true, cell: ({ name }) => <code>{name}</code> },
    { heading: "Status", cell: ({ status }) => status },
    { heading: "When", className: "wide", cell: ({ meaning }) => <Line context={context} text={meaning} unlinked /> },
  ];
  return (
    <>
      <header className="list-head">
        <h1>API</h1>
        <p className="lede">
          Everything the pages show, as data: one GET each, without an account, from any origin. The same revision is
          the same bytes. Changes are proposed with a personal token; nothing is accepted here.
        </p>
      </header>
      <pre>{`curl ${origin}/api/v1/spec`}</pre>
      <p className="more">
        For tools that write clients:{" "}
        <a href={toOpenApiAddress("")} rel="service-desc" type="application/json">
          openapi.json
        </a>{" "}
        (OpenAPI 3.1). The source of this register holds one for TypeScript, <code>clients/typescript</code>, and in{" "}
        <code>examples/</code> programs for a build: one pins an answer by its hash, one keeps a C header up to date and
        fails on a breaking change, one fails on a name of a state that is not in the register.
      </p>
      <SubscribeLine />
      <Parts
        parts={[
          {
            id: "addresses",
            title: "Addresses",
            count: contract.length,
            content: <AddressTable context={context} rows={contract} origin={origin} />,
          },
          {
            id: "problems",
            title: "Problems",
            count: problemTypes.length,
            content: (
              <Table
                label="Problems"
                columns={problemColumns}
                rows={problemTypes}
                keyOf={({ name }) => name}
                idOf={({ anchor }) => anchor}
              />
            ),
          },
          { id: "proposing", title: "Proposing by program", content: <Proposing context={context} origin={origin} /> },
          { id: "git", title: "With git", content: <Cloning context={context} origin={origin} /> },
          { id: "format", title: "Versions of the format", content: <FormatVersions context={context} /> },
          { id: "promises", title: "What holds for all of them", content: <Promises context={context} /> },
        ]}
      />
    </>
  );
}

function Cloning({ context, origin }: InContext & { readonly origin: string }) {
  return (
    <>
      <p>
        The files of <code>content/</code>, with a commit for each revision: by who proposed it, with what they said,
        the number of the proposal and the decisions that came with it. Nobody&rsquo;s address is in it, and every
        server of one register makes the same commits.
      </p>
      <pre>{`git clone ${origin}${REPOSITORY}
cd register
git log -p content/machines
git blame content/charter.yaml`}</pre>
      <p>
        A commit of yours becomes a proposal: upload its patch where one{" "}
        <a href={toHref(context, "/propose")}>proposes a change</a>, or send it with a token. Each record is changed
        from the version that you had; where it has moved on since, that is told.
      </p>
      <pre>{`git format-patch -1 --stdout |
  curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: text/x-patch" --data-binary @- \\
    ${origin}/api/v1/proposals?dryRun=true`}</pre>
    </>
  );
}

function Proposing({ context, origin }: InContext & { readonly origin: string }) {
  return (
    <>
      <p>
        A member makes a token at <a href={toHref(context, "/account")}>their account</a>; it is shown once. With{" "}
        <code>proposal.json</code> in the shape of <a href={toSchemaAddress("", "proposal-content")}>its schema</a>, a
        dry run answers what would differ and which findings would come and go; without <code>dryRun</code> it is open
        for everybody. People accept, in their browsers.
      </p>
      <pre>{`curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" --data @proposal.json \\
  "${origin}/api/v1/proposals?dryRun=true"`}</pre>
      <pre>{toPrettyJson(proposalExample)}</pre>
      <p>
        What came of testing a pair takes less: its facts, in the shape of{" "}
        <a href={toSchemaAddress("", "attestation")}>their schema</a>, sent to <code>/api/v1/attestations</code>, become
        a proposal of one test more. The standing of the pair stays as it was declared.
      </p>
    </>
  );
}

function Promises({ context }: InContext) {
  return (
    <ul className="plain-list">
      <li>
        Every answer has a strong <code>ETag</code> that is a hash of its bytes and the same for every caller, followed
        by the coding where the bytes come compressed; ask again with <code>If-None-Match</code> and get 304 while
        nothing changed. <code>Content-Digest</code> is the hash of what travels.
      </li>
      <li>
        One version of a record never changes and may be kept for good (<code>immutable</code>).
      </li>
      {Object.entries(queryParameters).map(([name, { description }]) => (
        <li key={name}>
          <code>{`?${name}=`}</code> <Line context={context} text={description} unlinked />
        </li>
      ))}
      <li>
        Tokens are made at <code>/account</code>. A UUID in <code>Idempotency-Key</code> makes a proposal that is sent
        twice one proposal.
      </li>
      <li>
        Every error is <code>application/problem+json</code> and names what was asked, and what would be right.
      </li>
      <li>
        Read what you know and ignore other fields. A field that is published is not removed or renamed within{" "}
        <code>/api/v1</code>.
      </li>
    </ul>
  );
}
