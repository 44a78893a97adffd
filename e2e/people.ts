/** People for stories, made as people are: an admin invites, the guest accepts. Only the forms are sent without a page. */
import { randomUUID } from "node:crypto";
import { request as playwright, type APIRequestContext } from "@playwright/test";
import { findShownOnce, submitForm } from "./forms.ts";

export type Role = "reader" | "member" | "chair" | "admin";

export interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Person extends Account {
  /** Signed in, like a browser of theirs. */
  readonly request: APIRequestContext;
}

export type Cookies = Awaited<ReturnType<APIRequestContext["storageState"]>>["cookies"];

/** As a browser has it that comes from the site itself, and was there before where it has cookies. */
export const aVisitor = (address: string, cookies: Cookies = []): Promise<APIRequestContext> =>
  playwright.newContext({
    baseURL: address,
    storageState: { cookies, origins: [] },
    extraHTTPHeaders: { origin: new URL(address).origin },
    // The first page of a server that was just started takes long on a busy machine.
    timeout: 60_000,
  });

export async function signInAs(
  address: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<APIRequestContext> {
  const visitor = await aVisitor(address);
  const fields = { email, password };
  const answer = await submitForm(visitor, { page: "/signin", label: "Sign in with a password", fields });
  if (new URL(answer.url()).pathname !== "/") throw new Error(`${email} did not get in: ${answer.url()}`);
  return visitor;
}

/** The address of the page where the guest makes their account. */
export async function invite(admin: APIRequestContext, email: string, role: Role): Promise<string> {
  const fields = { email, role };
  return findShownOnce(await submitForm(admin, { page: "/accounts", label: "Invite somebody", fields }));
}

export async function aPerson(
  admin: APIRequestContext,
  address: string,
  { role, name = `Guest ${randomUUID().slice(0, 8)}` }: { readonly role: Role; readonly name?: string },
): Promise<Person> {
  const email = `${randomUUID()}@example.org`;
  const password = `password of ${name}`;
  const guest = await aVisitor(address);
  const answer = await submitForm(guest, {
    page: await invite(admin, email, role),
    label: "You are invited",
    fields: { name, affiliation: "Example Works", password },
  });
  if (new URL(answer.url()).pathname !== "/") throw new Error(`no account was made: ${answer.url()}`);
  return { name, email, password, request: guest };
}
