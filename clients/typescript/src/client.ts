/**
 * A client of a register: one call for each operation of its API, typed by what the operation takes and answers.
 * `createClient({ baseUrl })` needs `fetch` and WebCrypto, as browsers, Node, Deno and Bun have them, and nothing else.
 */
import { ask, type Asking, type Deprecated, type Request } from "./ask.ts";
import { listLines } from "./lines.ts";
import { operations, type Answers, type collections, type Bodies, type Parameters } from "./operations.ts";
import type { Schemas } from "./schemas.ts";

export type { Deprecated } from "./ask.ts";
export { ProblemError, UnexpectedAnswerError, UnreachableError } from "./errors.ts";
export { collections, formatVersion } from "./operations.ts";
export type { Schemas } from "./schemas.ts";

export interface ClientOptions {
  /** Where the register is: `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  /** Asks in place of the global one. */
  readonly fetch?: typeof globalThis.fetch;
  /** A personal token, made at `/account`: to propose. It goes with no request that only reads. */
  readonly token?: string;
  /**
   * Ask for bytes that are not compressed, so that each answer is held against its `Content-Digest`. Browsers do not
   * let a page ask for that; answers that come uncompressed are held against it anyway.
   */
  readonly verify?: boolean;
  /** Called where the register says of an address that it is to go, each time it is asked. */
  readonly onDeprecated?: (deprecated: Deprecated) => void;
  /** How many answers are kept, to be answered again while the register says that they are the same; 100 where left out. */
  readonly keep?: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Of a call that makes something: given again, it makes nothing twice. Left out, each call has a new one. */
  readonly idempotencyKey?: string;
}

export type OperationName = keyof typeof operations;
type Operation<Name extends OperationName> = (typeof operations)[Name];

/** The names in braces in a path. */
type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type PathPart<Name extends OperationName> = NamesIn<Operation<Name>["path"]> & keyof Parameters;

/** What an operation takes: the parts of its path, its query, and the body of what is sent. */
export type Input<Name extends OperationName> = { readonly [Part in PathPart<Name>]: Parameters[Part] } & {
  readonly [Part in Operation<Name>["query"][number]]?: Parameters[Part];
} & (Name extends keyof Bodies ? { readonly body: Bodies[Name] } : unknown);

export type Collection = keyof typeof collections;

/** Of the answers that an operation can give, the one of this collection. */
type OfCollection<Answer, Asked extends Collection> =
  Extract<Answer, { readonly kind: (typeof collections)[Asked] }> extends never
    ? Answer
    : Extract<Answer, { readonly kind: (typeof collections)[Asked] }>;

type Call<Name extends OperationName> =
  "collection" extends PathPart<Name>
    ? <const Asked extends Collection>(
        input: Omit<Input<Name>, "collection"> & { readonly collection: Asked },
        options?: CallOptions,
      ) => Promise<OfCollection<Answers[Name], Asked>>
    : Record<never, never> extends Input<Name>
      ? (input?: Input<Name>, options?: CallOptions) => Given<Answers[Name]>
      : (input: Input<Name>, options?: CallOptions) => Given<Answers[Name]>;

/** What is sent a line each is given a line each; anything else as a whole. */
type Given<Answer> = [Answer] extends [AsyncGenerator] ? Answer : Promise<Answer>;

/** Operations whose answers go on at an address. */
type PagedName = {
  [Name in OperationName]: Answers[Name] extends { readonly next: string | null } ? Name : never;
}[OperationName];

type PageOf<Answer, Asked> = Asked extends { readonly collection: infer Named extends Collection }
  ? OfCollection<Answer, Named>
  : Answer;

// Mapped from the table itself, an editor shows at each call what the table says of it.
export type Client = { readonly [Name in keyof typeof operations]: Call<Name> } & {
  /** Every page of a list, from the one that is asked for to the last. Most lists are one page unless `limit` is given. */
  readonly pages: <Name extends PagedName, const Asked extends Input<Name>>(
    name: Name,
    ...given: Record<never, never> extends Input<Name>
      ? [input?: Asked, options?: CallOptions]
      : [input: Asked, options?: CallOptions]
  ) => AsyncGenerator<PageOf<Answers[Name], Asked>, void, undefined>;
};

type Values = Readonly<Record<string, unknown>>;

export function createClient(options: ClientOptions): Client {
  const asking: Asking = {
    fetch: options.fetch ?? ((...given) => globalThis.fetch(...given)),
    kept: new Map(),
    mostKept: options.keep ?? 100,
    onDeprecated: options.onDeprecated,
  };
  const names = Object.keys(operations) as OperationName[]; // its own keys
  const call = async (name: OperationName, input?: Values, given?: CallOptions): Promise<unknown> =>
    ask(asking, toRequest(options, name, input, given));
  const calls = names.map((name) => [
    name,
    operations[name].mediaType === "application/x-ndjson"
      ? (input?: Values, given?: CallOptions) => listLines(asking, () => toRequest(options, name, input, given))
      : (input?: Values, given?: CallOptions) => call(name, input, given),
  ]);
  const pages = (name: OperationName, input?: Values, given?: CallOptions) => listPages(call, name, input, given);
  return { ...Object.fromEntries(calls), pages } as Client; // each operation takes and answers what the contract says
}

const toRequest = (
  options: ClientOptions,
  name: OperationName,
  input: Values = {},
  callOptions: CallOptions = {},
): Request => ({
  method: operations[name].method,
  address: toAddress(options.baseUrl, name, input),
  headers: toHeaders(options, callOptions, name, input),
  body: toBody(input),
  signal: callOptions.signal,
});

async function* listPages(
  call: (name: OperationName, input: Values | undefined, options: CallOptions | undefined) => Promise<unknown>,
  name: OperationName,
  input: Values | undefined,
  options: CallOptions | undefined,
) {
  let next: Values | undefined = input;
  for (;;) {
    const page = (await call(name, next, options)) as Schemas["changes"]; // or another answer with `next`
    yield page;
    if (page.next === null) return;
    // Not its whole address: the register may be reached by another one than it knows.
    next = { ...input, ...Object.fromEntries(new URL(page.next).searchParams) };
  }
}

function toAddress(baseUrl: string, name: OperationName, input: Values): string {
  const { path, query } = operations[name];
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, part = ""]) => part);
  const known: readonly string[] = [...parts, ...query, ...("textAs" in operations[name] ? ["body"] : [])];
  const unknown = Object.keys(input).find((given) => !known.includes(given));
  if (unknown !== undefined) throw new TypeError(`${name} does not take \`${unknown}\`; it takes ${known.join(", ")}`);
  const filled = path.replace(/\{(\w+)\}/g, (_, part: string) => {
    const value = input[part];
    if (value === undefined || value === "") throw new TypeError(`${name} needs \`${part}\``);
    return encodeURIComponent(String(value));
  });
  const asked = new URLSearchParams();
  for (const part of query) if (input[part] !== undefined) asked.set(part, String(input[part]));
  return `${baseUrl.replace(/\/+$/, "")}${filled}${asked.size > 0 ? `?${asked}` : ""}`;
}

function toHeaders(client: ClientOptions, call: CallOptions, name: OperationName, { body }: Values) {
  const operation: { readonly mediaType: string; readonly textAs?: string; readonly makes?: true } = operations[name];
  const type = typeof body === "string" || body instanceof Uint8Array ? operation.textAs : "application/json";
  return {
    accept: operation.mediaType,
    ...(client.verify && { "accept-encoding": "identity" }),
    ...(body !== undefined && type !== undefined && { "content-type": type }),
    ...(operation.makes && { "idempotency-key": call.idempotencyKey ?? crypto.randomUUID() }),
    ...(operation.makes && client.token !== undefined && { authorization: `Bearer ${client.token}` }),
  };
}

function toBody({ body }: Values): Request["body"] {
  // Bytes are typed as those that can be sent where an operation takes them.
  if (body instanceof Uint8Array) return body as Uint8Array<ArrayBuffer>;
  return body === undefined || typeof body === "string" ? body : JSON.stringify(body);
}
