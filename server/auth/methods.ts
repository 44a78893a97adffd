/** Which of next-auth's addresses are used here, and how; what it answers to the others is an error of its own. */

interface Way {
  readonly id: string;
  readonly type: string;
  /** What it was made with, which goes before what it says of itself. */
  readonly options?: object;
}

const isCalled = ({ id, options = {} }: Way, name: string): boolean =>
  ("id" in options && typeof options.id === "string" ? options.id : id) === name;

/** `path`: what stands after /api/auth. Empty where nothing is; its own sign-out and its log, among others. */
export function listSignInMethods(path: readonly string[], ways: readonly Way[]): readonly ("GET" | "POST")[] {
  const [action, id, ...more] = path;
  if (more.length > 0) return [];
  if (id === undefined) return action === "csrf" || action === "signin" || action === "error" ? ["GET"] : [];
  const way = ways.find((one) => isCalled(one, id));
  if (!way) return [];
  const isForm = way.type === "credentials";
  if (action === "callback") return [isForm ? "POST" : "GET"];
  return action === "signin" && !isForm ? ["POST"] : [];
}
