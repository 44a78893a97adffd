import { redirect } from "next/navigation";
import { findActor } from "#server/auth/actor.ts";
import { toSignInPath } from "#server/http/safe-path.ts";
import { PeoplePage } from "../../frame.tsx";

const path = "/propose/signed-in";

/** Where signing in leads to that began at a form: the form itself is still open, with all that was typed into it. */
export default async function Page() {
  const actor = await findActor();
  if (!actor) redirect(toSignInPath(path));
  return (
    <PeoplePage title="You are signed in" description="On with the form." path={path}>
      <div className="alone">
        <h1>You are signed in</h1>
        <p className="lede">
          Close this page and continue in the one with your form: what you typed is still there and can be sent now.
        </p>
      </div>
    </PeoplePage>
  );
}
