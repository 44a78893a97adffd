/** Sends the forms of pages as a browser without JavaScript would: the fields that are there, and those that are given. */
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { parseHTML } from "linkedom";

export interface FormOfPage {
  /** Of the page that has it. */
  readonly origin: string;
  readonly action: string;
  readonly isMultipart: boolean;
  readonly hidden: Readonly<Record<string, string>>;
}

/** The form that has this name for those who cannot see it. */
export async function findForm(request: APIRequestContext, page: string, label: string): Promise<FormOfPage> {
  const answer = await request.get(page);
  const { document } = parseHTML(await answer.text());
  const form = [...document.querySelectorAll("form")].find((one) => one.getAttribute("aria-label") === label);
  if (!form) throw new Error(`${page} answers ${answer.status()} and has no form “${label}”`);
  const hidden = [...form.querySelectorAll("input[type=hidden]")].map(
    (input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""] as const,
  );
  return {
    origin: new URL(answer.url()).origin,
    action: form.getAttribute("action") || answer.url(),
    // As React writes it; linkedom keeps the case.
    isMultipart: (form.getAttribute("encType") ?? form.getAttribute("enctype")) === "multipart/form-data",
    hidden: Object.fromEntries(hidden),
  };
}

interface Sending {
  readonly page: string;
  readonly label: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Stays at the answer to the form itself. */
  readonly stay?: boolean;
}

export async function submitForm(
  request: APIRequestContext,
  { page, label, fields = {}, headers = {}, stay = false }: Sending,
): Promise<APIResponse> {
  const { origin, action, isMultipart, hidden } = await findForm(request, page, label);
  const sent = { ...hidden, ...fields };
  return request.post(action, {
    ...(isMultipart ? { multipart: sent } : { form: sent }),
    headers: { origin, ...headers },
    ...(stay ? { maxRedirects: 0 } : {}),
  });
}

/** What is said at the top of the form, or undefined where it was not answered with a message. */
export async function findMessage(answer: APIResponse): Promise<string | undefined> {
  const { document } = parseHTML(await answer.text());
  return document.querySelector(".form-message")?.textContent?.trim();
}

/** What is shown once: a link or a token. */
export async function findShownOnce(answer: APIResponse): Promise<string> {
  const { document } = parseHTML(await answer.text());
  const shown = document.querySelector("code.once")?.textContent;
  if (!shown) throw new Error(`nothing is shown once at ${answer.url()}`);
  return shown;
}

/** A key for programs, through the page of the account, as its owner makes one. */
export const makeToken = async (request: APIRequestContext, scope: string): Promise<string> =>
  findShownOnce(
    await submitForm(request, { page: "/account", label: "New token", fields: { name: "e2e", scope, days: "7" } }),
  );
