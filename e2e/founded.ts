/**
 * Folders of data as a first start leaves them, with a group in them. Each content founds one for all workers of a run
 * (keeper.ts): an import, and accounts with their passwords, take longer than the rest of a start.
 */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { askKeeper } from "./ask-keeper.ts";
import { firstAdmin } from "./first-admin.ts";
import { aFolder, startServer } from "./own-server.ts";
import { aPerson, signInAs, type Account, type Cookies, type Role } from "./people.ts";

/** Two members and two chairs. */
const group = { ada: "member", eve: "member", clara: "chair", dora: "chair" } as const satisfies Record<string, Role>;

export type Name = keyof typeof group;

export interface Member extends Account {
  /** Of a browser in which they are signed in, on whichever copy. */
  readonly cookies: Cookies;
}

export type People = Readonly<Record<Name | "admin", Member>>;

export interface Founded {
  /** A copy of its own. */
  readonly folder: string;
  readonly people: People;
}

/** What a stopped server leaves that was founded with this content: the project's own with its past, unless told otherwise. */
export async function aFounding(content = "content"): Promise<Founded> {
  const place = await askKeeper("founding", content);
  const folder = aFolder();
  cpSync(join(place, DATA), folder, { recursive: true });
  return { folder, people: JSON.parse(readFileSync(join(place, PEOPLE), "utf8")) as People }; // `found` wrote it
}

export const aFoundedFolder = async (): Promise<string> => (await aFounding()).folder;

const DATA = "data";
const PEOPLE = "people.json";

/** Founds one below `place`, which it answers. */
export async function found(content: string, place: string): Promise<string> {
  const { address, stop } = await startServer({
    CONTENT_DIR: content,
    DATA_DIR: join(place, DATA),
    CONCORDANCE_ADMIN_EMAIL: firstAdmin.email,
    CONCORDANCE_ADMIN_PASSWORD: firstAdmin.password,
  });
  const admin = await signInAs(address, firstAdmin);
  const names = Object.keys(group) as readonly Name[]; // it has no other keys
  const people = await Promise.all(
    names.map(async (name) => {
      const title = name.replace(/^./, (letter) => letter.toUpperCase());
      return [name, await toMember(await aPerson(admin, address, { role: group[name], name: title }))] as const;
    }),
  );
  const all = { admin: await toMember({ name: "", ...firstAdmin, request: admin }), ...Object.fromEntries(people) };
  writeFileSync(join(place, PEOPLE), JSON.stringify(all));
  await stop();
  return place;
}

async function toMember({ request, ...account }: Account & { readonly request: APIRequestContext }): Promise<Member> {
  const { cookies } = await request.storageState();
  await request.dispose();
  return { ...account, cookies };
}
