/** The rows of the contract for records and proposals as mails: to send (RFC 5322), and as the text alone. */
import type { Problem } from "#domain/problem.ts";
import { collections, type KindName } from "#domain/register/reference.ts";
import { fail, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { API } from "#exports/addresses.ts";
import { mailKinds, type MailKind } from "#exports/mail/mail-path.ts";
import type { Mail } from "#exports/mail/mail.ts";
import { toProposalMail } from "#exports/mail/proposal-mail.ts";
import { toRecordMail } from "#exports/mail/record-mail.ts";
import { toMail, toText, type Answer, type WebLink } from "#api/answer.ts";
import { findCurrent } from "#api/find.ts";
import { toProposalPage } from "#api/proposal-answers.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toPageLink, toRecordLinks } from "#api/web-links.ts";

const forms = [
  {
    ending: "eml",
    name: "Mail",
    mediaType: "message/rfc822",
    as: "as a mail to send (RFC 5322), in its thread where that is known",
  },
  {
    ending: "txt",
    name: "Text",
    mediaType: "text/plain; charset=utf-8",
    as: "as the text of a mail: 72 columns, links as footnotes",
  },
] as const;

type Form = (typeof forms)[number];

const answerAs = (form: Form, mail: Mail, fileName: string, links: readonly WebLink[]): Result<Answer, never> =>
  form.ending === "eml" ? toMail(mail, `${fileName}.eml`, links) : toText(mail.text, links);

const toExample =
  (kind: KindName) =>
  ({ records }: Spec): { readonly slug: string } | undefined => {
    const [record] = records[kind];
    return record && { slug: record.slug };
  };

const recordRows = mailKinds.flatMap((kind) =>
  forms.map((form) =>
    defineRow({
      name: `get${kind.charAt(0).toUpperCase()}${kind.slice(1)}As${form.name}`,
      path: `${API}/${collections[kind]}/{slug}.${form.ending}` as `${typeof API}/topics/{slug}.eml`,
      summary: `A ${kind} ${form.as}.`,
      mediaType: form.mediaType,
      schemas: [],
      problems: ["gone"],
      query: ["revision", "on"],
      caching: "revalidate",
      example: toExample(kind),
      needs: () => ({ type: "nothing" }),
      answer: ({ spec, base, params: { slug } }) => {
        const found = findCurrent<MailKind>({ spec, base, kind, slug });
        if (!found.ok) return found;
        return answerAs(
          form,
          toRecordMail(found.value, { spec, base }),
          `${kind}-${slug}`,
          toRecordLinks(found.value, base),
        );
      },
    }),
  ),
);

const proposalRows = forms.map((form) =>
  defineRow({
    name: `getProposalAs${form.name}`,
    path: `${API}/proposals/{proposal}.${form.ending}` as `${typeof API}/proposals/{proposal}.eml`,
    summary: `A proposal that everybody may see ${form.as}.`,
    mediaType: form.mediaType,
    schemas: [],
    query: [],
    caching: "revalidate",
    // Whatever is in the register came in with a proposal.
    example: (spec) => {
      const [record] = spec.byId.values();
      return record && { proposal: record.proposal };
    },
    needs: ({ proposal }) => ({ type: "proposal", id: proposal }),
    answer: ({ spec, base, params, needed }): Result<Answer, Problem> => {
      if (!needed || needed.isOwn)
        return fail({
          type: "not-found",
          what: `there is no proposal ${params.proposal} that everybody may see`,
          hint: `${base}${API}/proposals lists those there are`,
        });
      const mail = toProposalMail(needed.proposal, { spec, base });
      return answerAs(form, mail, `proposal-${params.proposal}`, [toPageLink(toProposalPage(base, params.proposal))]);
    },
  }),
);

export const mailRows: readonly Row[] = [...recordRows, ...proposalRows];
