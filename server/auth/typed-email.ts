/** The address that somebody typed to sign in, so that a wrong password costs them the password alone. */
import { cookies } from "next/headers";
import { limits } from "#domain/limits.ts";

const NAME = "concordance.typed-email";
const LASTS_S = 300;

/** For the sign-in page alone, and no script. It says nothing about whether there is such an account. */
export function toTypedEmailCookie(email: string, publicUrl: string): string {
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  const value = email.length > limits.email ? "" : encodeURIComponent(email);
  return `${NAME}=${value}; Path=/signin; Max-Age=${LASTS_S}; HttpOnly; SameSite=Lax${secure}`;
}

export const findTypedEmail = async (): Promise<string | undefined> => (await cookies()).get(NAME)?.value;
