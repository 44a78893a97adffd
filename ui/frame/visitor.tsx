import type { Actor } from "#domain/policy.ts";
import { paths } from "#ui/account/paths.ts";

interface VisitorProps {
  readonly visitor: Actor | undefined;
  /** The page to come back to. */
  readonly path: string;
}

/** Pages on the way in: nobody wants to come back to one. */
const waysIn = /^\/(?:signin|set-up|invitation|reset)(?:[/?]|$)/;

/** Who is signed in, or the way to. */
export function Visitor({ visitor, path }: VisitorProps) {
  return visitor ? (
    <a className="visitor" href={paths.account} title={`Signed in as ${visitor.name}, ${visitor.role}`}>
      {visitor.name}
    </a>
  ) : (
    <a
      className="visitor"
      href={
        path === paths.overview || waysIn.test(path) ? paths.signIn : `${paths.signIn}?next=${encodeURIComponent(path)}`
      }
    >
      Sign in
    </a>
  );
}
