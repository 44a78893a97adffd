"use client";

import { useCallback, useEffect, useRef, useState, type FormEvent } from "react";
import type { Issue } from "#domain/problem.ts";
import { applyCommand, undoPaste } from "#forms/command.ts";
import { sheetNames } from "#forms/sheet-names.ts";
import { toCommand, type Command } from "#forms/to-command.ts";
import { isLocal, toMovedPath, toTouched } from "#forms/moved-path.ts";
import type { Kept } from "#ui/form/record/form-context.ts";
import { layouts } from "#ui/kinds/layouts.ts";
import { replaceWord } from "#domain/term/quoted.ts";
import { findFocus } from "#ui/form/record/find-focus.ts";
import { toFormAddress } from "#forms/draft-address.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { toTypedForm } from "#forms/proposal-form.ts";

/** A form as the page gave it. */
export interface Given extends Kept {
  readonly form: ProposalForm;
  readonly issues: readonly Issue[];
  /** That it edits. */
  readonly proposal?: number | undefined;
  /** It is as it was sent, and was not taken. */
  readonly refused?: object;
}

interface Pressed {
  readonly command: Command;
  readonly at: string | undefined;
  /** Parts that somebody had opened, by their paths after the rows moved. */
  readonly opened: readonly string[];
}

interface Edited {
  readonly form: ProposalForm;
  readonly issues: readonly Issue[];
  readonly kept: Kept;
  readonly rounds: ReadonlyMap<string, number>;
  readonly pressed?: Pressed;
  /** Of the last button, where it pasted rows: the form before it, and the sheet. */
  readonly undo?: { readonly path: string; readonly form: ProposalForm };
}

const begin = ({ form, issues, draft, version }: Given): Edited => ({
  form,
  issues,
  kept: { draft, version },
  rounds: new Map(),
});

/** After it, a form on whose way no answer came can be typed into again. */
const PATIENCE = 20_000;

/** Where no row changes its place, the inputs that are there keep what is typed: to make hundreds anew takes long. */
function keepsRows({ changes }: ProposalForm, command: Command): boolean {
  if (command.type === "details" || command.type === "unchosen") return true;
  const [, index = "", list = ""] = (command.type === "add" && LIST.exec(command.path)) || [];
  const kind = changes[Number(index)]?.kind;
  return kind !== undefined && (layouts[kind].sheets?.includes(list) ?? false);
}

/** Into the field as it stands, which is heard as if it was typed; false where it has none. */
function typeWord({ path, before, after }: Command & { readonly type: "word" }): boolean {
  const field = document.getElementById(path);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  field.value = replaceWord(field.value, before, after);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  return true;
}

const isLooking = ({ type }: Command): boolean => type === "details" || type === "unchosen";

/** What was said of rows that were pasted before is said no more. */
const withoutPasted = (issues: readonly Issue[], command: Command): readonly Issue[] =>
  command.type === "paste" || command.type === "undo"
    ? issues.filter(({ path }) => path !== `${command.path}/${sheetNames.pasted}`)
    : issues;

const LIST = /^\/changes\/(\d+)\/body\/([A-Za-z]+)$/;

/** Does at once what a button changes in the form alone; every other button sends the form. */
export function useEditing(given: Given) {
  const form = useRef<HTMLFormElement>(null);
  const [edited, setState] = useState(() => begin(given));
  const [isSending, setSending] = useState(false);

  const setKept = useCallback((kept: Kept) => setState((before) => ({ ...before, kept })), []);

  const { pressed } = edited;
  useEffect(() => {
    if (!pressed || !form.current) return;
    for (const path of pressed.opened) document.getElementById(path)?.setAttribute("open", "");
    const focus = findFocus(form.current, pressed.command, pressed.at);
    // What a row says seldom is folded away in it.
    for (let fold = focus?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    focus?.focus();
    // As if it was typed: what keeps and previews the form hears of it.
    form.current.dispatchEvent(new Event("input", { bubbles: true }));
  }, [pressed]);

  // Where the address names a part, as after a button that the server answered, it is gone on with there.
  const { draft, version, proposal, refused } = given;
  const count = given.issues.length;
  useEffect(() => {
    const at = decodeURIComponent(location.hash.slice(1));
    const isAnswered = count > 0 && (at === "answer" || refused !== undefined);
    if (isAnswered) document.title = `${count} not right yet · ${document.title}`;
    if (isAnswered) document.getElementById("answer")?.focus();
    else if (/^(?:\/|do-)/.test(at) && form.current) findFocus(form.current, { type: "save" }, at)?.focus();
    // A reload then shows the draft, not the form as it was first.
    if (refused && version > 0) history.replaceState(history.state, "", toFormAddress({ draft, proposal }));
  }, [count, draft, version, proposal, refused]);

  useEffect(() => {
    if (!isSending) return;
    const again = () => setSending(false);
    const timer = setTimeout(again, PATIENCE);
    // Whoever goes back finds the page as it was when they left it.
    window.addEventListener("pagehide", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", again);
    };
  }, [isSending]);

  const press = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent; // of a `submit` event
    const entries = Object.fromEntries(new FormData(event.currentTarget));
    const command = toCommand(submitter?.getAttribute("value"), entries);
    if (!isLocal(command)) return setSending(true);
    event.preventDefault();
    if (command.type === "word" && typeWord(command)) return;
    const typed = toTypedForm(entries, edited.form);
    const applied =
      command.type === "undo" && edited.undo
        ? { form: undoPaste(typed, command, edited.undo.form), at: command.path }
        : applyCommand(typed, command);
    const touched = toTouched(command);
    const opened = [...event.currentTarget.querySelectorAll("details[open]")].map(({ id }) => id);
    const { undo: known, ...before } = edited;
    const isPasted = command.type === "paste" && !applied.issues;
    // What moves no row leaves it to be taken back.
    const undo = isPasted ? { path: command.path, form: typed } : isLooking(command) ? known : undefined;
    setState({
      ...before,
      ...(undo && { undo }),
      form: applied.form,
      issues: [
        ...(applied.issues ?? []),
        ...(applied.notes ?? []),
        ...withoutPasted(edited.issues, command).flatMap((issue) => {
          const path = toMovedPath(issue.path, command);
          return path === undefined ? [] : [{ ...issue, path }];
        }),
      ],
      rounds: keepsRows(edited.form, command)
        ? edited.rounds
        : new Map(edited.rounds).set(touched, (edited.rounds.get(touched) ?? 0) + 1),
      pressed: {
        command,
        at: applied.at,
        opened: opened.flatMap((path) => (path.startsWith(touched) ? (toMovedPath(path, command) ?? []) : [])),
      },
    });
  };
  return { form, edited, press, isSending, setKept };
}
