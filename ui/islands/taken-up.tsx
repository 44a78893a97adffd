import type { ReactElement } from "react";
import type { IslandScripts } from "#ui/islands/island.tsx";
import type { IslandName } from "#ui/islands/names.ts";

interface TakenUpProps {
  /** Of the component, in the script of islands. */
  readonly name: IslandName;
  /** Undefined where Next's own scripts run in the browser. */
  readonly scripts: IslandScripts | undefined;
  /** Of the component, in the browser. JSON can say them. */
  readonly props?: object;
  /** That component. */
  readonly children: ReactElement<object>;
}

/** An island on a page that Next writes: it is there as it will be, and is taken up where it stands. */
export const TakenUp = ({ name, scripts, props = {}, children }: TakenUpProps) =>
  scripts === undefined ? (
    children
  ) : (
    <>
      <IslandScript scripts={scripts} names={[name]} />
      <div className="island" data-taken-up={name}>
        {children}
      </div>
      <script type="application/json" dangerouslySetInnerHTML={{ __html: toScriptText(props) }} />
    </>
  );

/** No text in it can end the script around it. */
const toScriptText = (value: object): string => JSON.stringify(value).replaceAll("<", String.raw`\u003c`);

interface IslandScriptProps {
  readonly scripts: IslandScripts;
  readonly names: readonly IslandName[];
}

/** Goes into the head of the page, once: what puts islands into their places, and what it would else ask for only then. */
export const IslandScript = ({ scripts: { script, parts }, names }: IslandScriptProps) =>
  [script, ...new Set(names.flatMap((name) => parts[name] ?? []))].map((address) => (
    <script key={address} async type="module" src={address} />
  ));
