"use client";

import { memo, useEffect, useRef, useState } from "react";
import { limits } from "#domain/limits.ts";
import { printAtom } from "#domain/machine/formula/formula.ts";
import type { KindName } from "#domain/register/reference.ts";
import { asList, asObject, toFormNode, toName, type FormNode } from "#forms/form-tree.ts";
import { hasNoSlugInIt, toSlugSource } from "#forms/derived.ts";
import { toPartName } from "#forms/part-names.ts";
import { RecordContext } from "#ui/form/record/form-context.ts";
import { Derived, Folded } from "#ui/form/record/folded.tsx";
import { LabelledField } from "#ui/form/record/labelled-field.tsx";
import { layouts } from "#ui/kinds/layouts.ts";
import { PartInputs } from "#ui/form/record/part-inputs.tsx";
import type { ChangeForm } from "#forms/kept-form.ts";
import { LaidOut } from "#ui/form/record/record-inputs.tsx";
import { Do } from "#ui/form/record/row-buttons.tsx";
import { ValueInput } from "#ui/form/record/value-input.tsx";
import { kindFacts } from "#forms/kind-facts.ts";
import { withCapital } from "#domain/capital.ts";

interface ChangeInputsProps {
  readonly change: ChangeForm;
  readonly index: number;
  readonly count: number;
}

const opTitles = { create: "New", update: "Change of", retire: "Retire" } as const;

/** One record of the proposal: what to do with it, and its fields or its text. As it was while nothing of it changes: it is large. */
export const ChangeInputs = memo(function ChangeInputs({ change, index, count }: ChangeInputsProps) {
  const path = `/changes/${index}`;
  const { op, kind, slug, base, text, part } = change;
  if (part !== undefined && text === undefined) return <PartOfRecord change={change} index={index} part={part} />;
  const name = `${opTitles[op]} ${kindFacts[kind].label}${slug === "" ? "" : ` ${slug}`}`;
  return (
    <fieldset className="form-record" id={path}>
      <legend>{name}</legend>
      <input type="hidden" name={`${path}/kind`} value={kind} />
      {base === undefined ? null : <input type="hidden" name={`${path}/base`} value={base} />}
      <KnownIds path={path} known={change.known} />
      <Target change={change} path={path} />
      {text === undefined ? (
        <RecordContext value={{ kind, path, pattern: change.pattern, view: change.view }}>
          <Fields change={change} path={path} />
          <ElementIds path={path} lists={listNamed(kind)} body={change.body} />
        </RecordContext>
      ) : (
        <TextInput path={path} text={text} />
      )}
      <p className="row-buttons">
        {kind === "meeting" && text === undefined ? (
          <Do value={`note:${index}`} name={`Record from the note of ${name}`}>
            Record from its note
          </Do>
        ) : null}
        {text === undefined ? (
          <Do value={`text:${index}`} name={`Show ${name} as text`}>
            Show as text
          </Do>
        ) : (
          <Do value={`fields:${index}`} name={`Show ${name} as fields`}>
            Show as fields
          </Do>
        )}
        {count > 1 ? (
          <Do value={`remove:${path}`} name={`Leave ${name} out`}>
            Leave this record out
          </Do>
        ) : null}
      </p>
    </fieldset>
  );
});

const listNamed = (kind: KindName): readonly string[] => [...new Set(Object.values(layouts[kind].ids ?? {}))];

interface PartOfRecordProps {
  readonly change: ChangeForm;
  readonly index: number;
  readonly part: string;
}

/** One part of a record that is there: nothing can be done with it but to change that part. */
function PartOfRecord({ change: { kind, slug, base, body, known, pattern, view }, index, part }: PartOfRecordProps) {
  const path = `/changes/${index}`;
  const record = `${kindFacts[kind].label} ${slug}`;
  const sent = { kind, slug, op: "update", ...(base === undefined ? {} : { base }) };
  return (
    <fieldset className="form-record" id={path}>
      <legend>
        {withCapital(toPartName(body, part))}, of {record}
      </legend>
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={`${path}/${name}`} value={value} />
      ))}
      <KnownIds path={path} known={known} />
      <RecordContext value={{ kind, path, pattern, view }}>
        <PartInputs path={path} index={index} body={body} part={part} record={record} />
        <ElementIds path={path} lists={listNamed(kind)} body={body} isPart />
      </RecordContext>
    </fieldset>
  );
}

/** Goes along, so that a renaming can be told from a first name. */
const KnownIds = ({ path, known = [] }: { readonly path: string; readonly known: ChangeForm["known"] }) =>
  known.length === 0 ? null : <input type="hidden" name={`${path}/known`} value={known.join(" ")} />;

interface TargetProps {
  readonly change: ChangeForm;
  readonly path: string;
}

function Target({ change, path }: TargetProps) {
  const { op, slug } = change;
  if (op === "create")
    return (
      <>
        <input type="hidden" name={`${path}/op`} value="create" />
        <Address change={change} path={path} />
      </>
    );
  return (
    <>
      <input type="hidden" name={`${path}/slug`} value={slug} />
      <LabelledField path={`${path}/op`} label="What to do with it">
        {(shared) => (
          <select {...shared} defaultValue={op}>
            <option value="update">change it</option>
            <option value="retire">retire it, with its history kept</option>
          </select>
        )}
      </LabelledField>
    </>
  );
}

/** Of a new record, which seldom has another than the one made of its title: that is said in sight, and typed below it. */
function Address({ change: { kind, slug, body, isMade = false }, path }: TargetProps) {
  const given = isMade ? "" : slug;
  const [typed, know] = useState(given);
  const source = toSlugSource(kind);
  const made = hasNoSlugInIt(kind, body)
    ? `the ${source} has no letters a to z or digits to make one of: type one`
    : `made of the ${source}`;
  const node = {
    type: "text" as const,
    path: `${path}/slug`,
    label: "Address",
    hint: `Lower-case words joined by dashes; made of the letters a to z and digits of the ${source} where you leave it empty. It stays with the record for good.`,
    value: given,
    text: { max: limits.slug, isDay: false },
    isOptional: false,
  };
  return (
    <div onInput={({ target }) => know((target as HTMLInputElement).value)}>
      <Folded
        path={`${path}/address`}
        title="Address"
        note={typed === "" ? <Derived path={node.path}>{isMade && slug !== "" ? slug : made}</Derived> : typed}
        covers={[node.path]}
        isOpen={false}
      >
        <ValueInput node={node} />
      </Folded>
    </div>
  );
}

function Fields({ change: { op, kind, body }, path }: { readonly change: ChangeForm; readonly path: string }) {
  const { shape, starts } = kindFacts[kind];
  const node = toFormNode(shape, body, { path: `${path}/body`, label: "", isOptional: false });
  const nodes = node.type === "group" ? node.nodes : [];
  return <LaidOut nodes={op === "create" && starts ? nodes.map((one) => withStarts(one, starts)) : nodes} />;
}

const withStarts = (node: FormNode, starts: readonly string[]): FormNode =>
  node.type === "choice" && toName(node.path) === "status"
    ? { ...node, words: node.words.filter((word) => starts.includes(word)) }
    : node;

const TextInput = ({ path, text }: { readonly path: string; readonly text: string }) => (
  <LabelledField
    path={`${path}/text`}
    label="The record as YAML"
    hint="As in the content files. “Show as fields” reads it again, where the fields can show all that it says."
  >
    {(shared) => <textarea {...shared} defaultValue={text} rows={30} className="code" spellCheck={false} />}
  </LabelledField>
);

interface ElementIdsProps {
  readonly path: string;
  readonly lists: readonly string[];
  /** As the form was given it. */
  readonly body: unknown;
  /** Most of it is not shown, and stays as it is. */
  readonly isPart?: boolean;
}

/** What fields that name a state or an event can be filled with, as it is typed at the moment. */
function ElementIds({ path, lists, body, isPart = false }: ElementIdsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [typed, know] = useState<Readonly<Record<string, readonly string[]>>>({});
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form || isPart) return;
    let isTyped = true;
    const read = () => {
      if (!isTyped) return;
      isTyped = false;
      know(Object.fromEntries(lists.map((list) => [list, listTyped(form, `${path}/body/${list}/`)] as const)));
    };
    const left = new AbortController();
    form.addEventListener("focusin", read, left);
    form.addEventListener("input", ({ target }) => (isTyped ||= isIdOf(target, path, lists)), left);
    return () => left.abort();
  }, [path, lists, isPart]);
  const ids = Object.fromEntries(lists.map((list) => [list, typed[list] ?? listKept(body, list)]));
  return (
    <div ref={place} hidden>
      {[...lists.map((list) => [list, ids[list] ?? []] as const), ["moments", listMoments(ids)] as const].map(
        ([list, names]) => (
          <datalist key={list} id={`${path}/ids/${list}`}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        ),
      )}
    </div>
  );
}

const listKept = (body: unknown, list: string): readonly string[] => [
  ...new Set(
    asList(asObject(body)[list]).flatMap((row) => {
      const { id } = asObject(row);
      return typeof id === "string" && id !== "" ? [id] : [];
    }),
  ),
];

/** What a property can ask for: a state, or where an event has led. */
const listMoments = ({ states = [], events = [] }: Readonly<Record<string, readonly string[]>>): readonly string[] => [
  ...states.map((id) => printAtom({ type: "state", id })),
  ...events.map((event) => printAtom({ type: "after", event })),
];

const isIdOf = (target: EventTarget | null, path: string, lists: readonly string[]): boolean =>
  !(target instanceof HTMLInputElement) || lists.some((list) => findId(target, `${path}/body/${list}/`) !== undefined);

const findId = ({ name, value }: HTMLInputElement, start: string): string | undefined =>
  name.startsWith(start) && /^\d+\/id$/.test(name.slice(start.length)) ? value : undefined;

function listTyped(form: HTMLFormElement, start: string): readonly string[] {
  const typed = [...form.getElementsByTagName("input")].flatMap((input) => findId(input, start) ?? []);
  return [...new Set(typed)].filter((id) => id !== "");
}
