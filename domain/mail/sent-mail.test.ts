import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { findSentBefore, findWait, toMailState, type OutcomeType, type SentMail } from "#domain/mail/sent-mail.ts";

const now = "2025-02-01T12:00:00.000Z";
const minutesAgo = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();

const aMail = (type?: OutcomeType, minutes = 10, fields: Partial<SentMail> = {}): SentMail => ({
  id: 1,
  about: "topics/rollback",
  subject: "Rollback",
  to: "group@example.org",
  messageId: "1@example.org",
  sha256: "",
  sameAs: "same",
  by: "chair",
  at: minutesAgo(minutes),
  ...(type && { outcome: { type, said: "", at: minutesAgo(minutes) } }),
  ...fields,
});

const another = { sameAs: "same", messageId: "2@example.org", again: undefined };

it("is being sent for as long as the mail server is waited for, and then nobody knows whether it was", () => {
  expect(toMailState(aMail(undefined, 1), now)).toBe("sending");
  expect(toMailState(aMail(undefined, 2), now)).toBe("unknown");
  expect(toMailState(aMail("sent", 1), now)).toBe("sent");
});

describe("a mail that is sent a second time", () => {
  it("is the first one where it comes from the same form, whatever became of that", () => {
    for (const mail of [aMail("sent"), aMail("failed"), aMail("unknown"), aMail(undefined, 0)])
      expect(findSentBefore({ ...another, messageId: mail.messageId }, { mails: [mail], now })).toEqual({
        ok: true,
        value: mail,
      });
  });

  it.each([
    ["sent", "this mail was sent already"],
    ["unknown", "this mail may have been sent already"],
    [undefined, "this mail may have been sent already"],
  ] as const)("is refused where it says the same and came to: %s", (type, reason) => {
    const mails = [aMail(type)];
    const refused = { ok: false, failure: { type: "conflict", reason: expect.stringContaining(reason) as string } };
    expect(findSentBefore(another, { mails, now })).toMatchObject(refused);
    // Only of the one that is meant can somebody say that it is to go out again.
    expect(findSentBefore({ ...another, again: 7 }, { mails, now })).toMatchObject(refused);
    expect(findSentBefore({ ...another, again: 1 }, { mails, now })).toEqual({ ok: true, value: undefined });
  });

  it("is refused while the first one is being sent, also on purpose", () => {
    const mails = [aMail(undefined, 1)];
    expect(findSentBefore({ ...another, again: 1 }, { mails, now })).toMatchObject({
      failure: { type: "conflict", reason: expect.stringContaining("just now") as string },
    });
  });

  it("goes out where the first one did not, or says something else", () => {
    const mails = [aMail("failed"), aMail("sent", 10, { sameAs: "other" })];
    expect(findSentBefore(another, { mails, now })).toEqual({ ok: true, value: undefined });
  });
});

describe("the mails of an hour", () => {
  const sent = (count: number, type: OutcomeType) =>
    Array.from({ length: count }, (_, index) => aMail(type, 50 - index, { sameAs: `${index}` }));

  it("are few, and the next one may go once the oldest is an hour old", () => {
    expect(findWait(sent(limits.mailsAnHour - 1, "sent"), now)).toBeUndefined();
    expect(findWait(sent(limits.mailsAnHour, "sent"), now)).toBe(600);
    expect(findWait(sent(limits.mailsAnHour, "unknown"), now)).toBe(600);
    expect(findSentBefore(another, { mails: sent(limits.mailsAnHour, "sent"), now })).toEqual({
      ok: false,
      failure: { type: "too-many", seconds: 600 },
    });
  });

  it("do not count those that never went out, up to a number that nobody needs", () => {
    expect(findWait(sent(limits.mailsAnHour, "failed"), now)).toBeUndefined();
    expect(findWait(sent(limits.mailTriesAnHour, "failed"), now)).toBe(600);
  });

  it("are counted no longer once they are an hour old", () => {
    const old = Array.from({ length: limits.mailsAnHour }, () => aMail("sent", 60));
    expect(findWait(old, now)).toBeUndefined();
  });
});
