import { listConcerns, type Concern } from "#domain/operation/concerns.ts";
import type { RegisterStatus, ServerStatus } from "#domain/operation/status.ts";
import { MAILS } from "#exports/mail/send-path.ts";
import { QueueTable } from "#ui/operation/queue-table.tsx";
import { toBytes, toCount, toDelay, toSince } from "#ui/operation/quantities.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Fields, type Field } from "#ui/record/fields.tsx";
import { Parts } from "#ui/record/part.tsx";

import { Moment } from "#ui/text/moment.tsx";
import { Ticked } from "#ui/text/ticked.tsx";

interface StatusPageProps extends InContext {
  readonly status: ServerStatus;
}

/** How a server and its register stand, in words, with what to look at first. For admins. */
export function StatusPage({ context, status }: StatusPageProps) {
  const concerns = listConcerns(status);
  return (
    <>
      <header className="list-head">
        <h1>Status</h1>
        <p className="lede">
          How this server and the register stand just now. Programs read the same at <code>/metrics</code>, where
          METRICS_PORT or METRICS_TOKEN opens it.
        </p>
      </header>
      <Parts
        parts={[
          {
            id: "to-look-at",
            title: "To look at",
            ...(concerns.length > 0 && { count: concerns.length }),
            content: <Concerns concerns={concerns} />,
          },
          { id: "server", title: "The server", content: <Fields fields={toServerFields({ context, status })} /> },
          {
            id: "register",
            title: "The register",
            content: status.register ? (
              <Fields fields={toRegisterFields(context, status.register, status)} />
            ) : (
              <p className="empty">The database does not answer, so nothing is known of it.</p>
            ),
          },
          { id: "waiting", title: "Who waits", content: <QueueTable queues={status.queues} /> },
          { id: "refused", title: "What was limited", content: <Limited limited={status.limited} /> },
        ]}
      />
    </>
  );
}

function Concerns({ concerns }: { readonly concerns: readonly Concern[] }) {
  if (concerns.length === 0) return <p className="empty">Nothing: all is well.</p>;
  return (
    <ul className="facts">
      {concerns.map(({ what, todo }) => (
        <li key={what}>
          <strong>{what}</strong>
          <p>
            <Ticked text={todo} />
          </p>
        </li>
      ))}
    </ul>
  );
}

const engines = {
  sqlite: "a file of SQLite, for one server",
  postgresql: "PostgreSQL, for as many servers as one likes",
};
const threads = { front: "the thread that listens", pages: "the thread that makes pages" };

function toServerFields({ context, status }: StatusPageProps): readonly Field[] {
  const { version, runtime, startedAt, now, engine, place, memory, freeDisk, shared } = status;
  return [
    { label: "Program", value: `Concordance ${version}, on Node ${runtime}` },
    {
      label: "Runs since",
      value: (
        <>
          <Moment context={context} at={startedAt} /> (for {toSince(startedAt, now)})
        </>
      ),
    },
    {
      label: "Register in",
      value: (
        <>
          {engines[engine]}: <code>{place}</code>
        </>
      ),
    },
    { label: "Memory", value: `${toBytes(memory)} of the process` },
    { label: "Disk", value: freeDisk === undefined ? undefined : `${toBytes(freeDisk)} free for DATA_DIR` },
    {
      label: "Held up",
      value: (
        <ul className="plain-list">
          {status.threads.map(({ name, delay }) => (
            <li key={name}>
              {threads[name]}:{" "}
              {delay ? `${toDelay(delay.max)} at most, ${toDelay(delay.mean)} on average` : "it did not answer"}
            </li>
          ))}
        </ul>
      ),
    },
    {
      label: "Shared answers",
      value: shared
        ? `${toCount(shared.entries, "answer")} ready in ${toBytes(shared.bytes)}; ${toCount(shared.hits, "request")} found theirs ready, ${shared.misses.toLocaleString("en")} did not`
        : "not known: the thread that holds them did not answer",
    },
  ];
}

function toRegisterFields(
  context: StatusPageProps["context"],
  { revision, openProposals, oldestOpenAt, mails, verified, size }: RegisterStatus,
  { now }: ServerStatus,
): readonly Field[] {
  return [
    { label: "Database", value: `it answers, and has ${toBytes(size)}` },
    { label: "Revision", value: <a href={`/difference?from=${revision - 1}&to=${revision}`}>{revision}</a> },
    {
      label: "Verified",
      value: verified ? (
        <>
          <Moment context={context} at={verified.at} />: {verified.isWhole ? "the history is whole" : verified.said}
        </>
      ) : (
        <>
          never; <code>npm run verify</code> does it
        </>
      ),
    },
    {
      label: "Proposals",
      value:
        oldestOpenAt === undefined ? (
          "none is open"
        ) : (
          <>
            <a href={toHref(context, "/proposals")}>{openProposals} open</a>, the oldest for{" "}
            {toSince(oldestOpenAt, now)}
          </>
        ),
    },
    {
      label: "Mails to the list",
      value: (
        <>
          <a href={MAILS}>{mails.sent} sent</a>, {mails.failed} not sent, {mails.unknown} not known
          {mails.sending > 0 ? `, ${mails.sending} under way` : ""}
        </>
      ),
    },
  ];
}

function Limited({ limited }: Pick<ServerStatus, "limited">) {
  if (limited.length === 0) return <p className="empty">Nobody has tried anything more often than they may.</p>;
  return (
    <ul className="plain-list">
      {limited.map(({ kind, times }) => (
        <li key={kind}>
          {kind.replaceAll("-", " ")}: {toCount(times, "try", "tries")} refused
        </li>
      ))}
    </ul>
  );
}
