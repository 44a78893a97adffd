/**
 * What React reads of a form as values of its own, in JSON (`react-server-dom`, decodeReply and decodeAction): the
 * arguments of actions, and what they answered before. A reference that leads nowhere, or to what it cannot be, ends
 * there in an error that nobody is told of, so all of them are followed here first.
 */

export interface FormModels {
  /** The values of the parts by their names. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Whether a script sent the form: it may name what it keeps to itself, and what it has named before. */
  readonly isByScript: boolean;
}

/** Of the strings that begin with `$`, those that stand for themselves or for a value that JSON has not. */
const PLAIN = /^\$(?:\$|undefined$|Infinity$|-Infinity$|NaN$|-0$|D[\d:.TZ+-]+$)/;
/** To another part, by its number in hexadecimal: waited for, a form, a map, a set. A path may lead into it. */
const REFERENCE = /^\$([@KQW]?)([0-9a-f]{1,8})((?::[^:]+)*)$/;

/** React's own forms hold a handful; it counts too, and ends in an error that nobody is told of. */
const MOST_REFERENCES = 200;

/**
 * Whether each reference leads to something. Each part is named once and by one before it, as React does, so that
 * there are no circles, and nothing grows with each step.
 */
export function areSound(models: FormModels): boolean {
  const references = [...models.values].flatMap(([name, value]) =>
    listStrings(value)
      .filter((text) => text.startsWith("$") && !PLAIN.test(text))
      .map((text) => ({ name, text })),
  );
  const named = references.flatMap(({ name, text }) => toNamed(name, text));
  return (
    references.length <= MOST_REFERENCES &&
    references.every(({ name, text }) => isKnown(text, toScope(name), models)) &&
    named.every(({ from, to }) => to > from) &&
    new Set(named.map(({ scope, to }) => `${scope}${to}`)).size === named.length
  );
}

/** The part that is named as a whole; of a form there may be none. */
function toNamed(name: string, text: string) {
  const [, sort, id = "", path] = REFERENCE.exec(text) ?? [];
  if (sort === undefined || sort === "K" || path !== "") return [];
  const scope = toScope(name);
  return [{ scope, from: Number(name.slice(scope.length)), to: parseInt(id, 16) }];
}

const toScope = (name: string): string => name.slice(0, name.lastIndexOf(":") + 1);

function isKnown(text: string, scope: string, { values, isByScript }: FormModels): boolean {
  if (text === "$T") return isByScript;
  const [, sort, id = "", path = ""] = REFERENCE.exec(text) ?? [];
  if (sort === "K") return path === ""; // its fields are parts of their own, and there may be none
  const name = `${scope}${parseInt(id, 16)}`;
  if (sort === undefined || !values.has(name)) return false;
  const value = values.get(name);
  if (sort === "Q") return path === "" && Array.isArray(value) && value.every(isPair);
  if (sort === "W") return path === "" && Array.isArray(value);
  return path === "" || (isByScript && sort === "" && hasPath(value, path.slice(1).split(":")));
}

const isPair = (value: unknown): boolean => Array.isArray(value) && value.length === 2;

function hasPath(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
  return hasPath((value as Readonly<Record<string, unknown>>)[key], rest);
}

/** The value is no deeper than JSON may be here, so this may walk it. */
function listStrings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

/** What `$ACTION_1:0` says is called; undefined where it says nothing that could be. */
export function toCalledAction(value: unknown): string | undefined {
  const { id, bound } = (value ?? {}) as { readonly id?: unknown; readonly bound?: unknown };
  const isBound = bound === null || (typeof bound === "string" && /^\$@[0-9a-f]{1,8}$/.test(bound));
  return typeof id === "string" && isBound ? id : undefined;
}
