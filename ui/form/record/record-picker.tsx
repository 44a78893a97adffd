"use client";

import { use, useEffect, useRef, useState, type ComponentProps, type KeyboardEvent } from "react";
import type { KindName } from "#domain/register/reference.ts";
import type { Choice } from "#forms/chosen-records.ts";
import { FormContext } from "#ui/form/record/form-context.ts";
import type { SharedAttributes } from "#ui/form/record/labelled-field.tsx";
import { searchChoices } from "#forms/search-choices.ts";
import { useHasScript } from "#ui/use-has-script.ts";

const MOST_SHOWN = 12;

interface RecordPickerProps {
  readonly shared: SharedAttributes;
  readonly value: string;
  readonly kind: KindName | "any";
}

/**
 * A field that names a record: a combobox as the ARIA Authoring Practices describe it, over a plain input. A browser
 * without JavaScript has the datalist.
 */
export function RecordPicker({ shared, value, kind }: RecordPickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const hasScript = useHasScript();
  const choices = use(FormContext).choices.get(kind) ?? [];
  const [typed, type] = useState(value);
  const [query, setQuery] = useState<string>();
  const [active, activate] = useState(-1);
  // Somebody may have typed before a script was there.
  useEffect(() => {
    if (input.current) type(input.current.value);
  }, []);

  const isOpen = query !== undefined;
  const found = isOpen ? searchChoices(choices, query) : [];
  const shown = found.slice(0, MOST_SHOWN);
  const list = `${shared.id}-records`;
  const title = choices.find(({ slug }) => slug === typed)?.title;

  const close = () => {
    setQuery(undefined);
    activate(-1);
  };
  const open = (text: string) => {
    setQuery(text);
    activate(-1);
  };
  const choose = ({ slug }: Choice) => {
    if (!input.current) return;
    input.current.value = slug;
    // As if it was typed: what listens to the form hears of it.
    input.current.dispatchEvent(new Event("input", { bubbles: true }));
    type(slug);
    close();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = shown[active];
    if (step !== undefined) {
      event.preventDefault();
      // What is chosen already is no search: all are offered.
      if (!isOpen) open(title === undefined ? typed : "");
      else activate((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % Math.max(shown.length, 1));
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      if (chosen) choose(chosen);
      else close();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    }
  };
  const combobox: ComponentProps<"input"> = {
    role: "combobox",
    "aria-expanded": isOpen,
    "aria-controls": list,
    "aria-autocomplete": "list",
    ...(isOpen && active >= 0 && { "aria-activedescendant": `${list}-${active}` }),
    onChange: ({ target }) => {
      type(target.value);
      open(target.value);
    },
    onClick: () => open(title === undefined ? typed : ""),
    onKeyDown: press,
    onBlur: close,
  };
  return (
    <div className="picker">
      {/* The same input with and without scripts: what is typed into it stays. */}
      <input
        {...shared}
        ref={input}
        defaultValue={value}
        spellCheck={false}
        autoComplete="off"
        {...(hasScript ? combobox : { list: `records-${kind}` })}
      />
      {title === undefined ? null : <span className="picked quiet">{title}</span>}
      <ul id={list} role="listbox" aria-label="Records" hidden={!isOpen || shown.length === 0}>
        {shown.map((choice, index) => (
          // The input keeps the focus: a press that took it away would close the list before it is a click.
          <li
            key={choice.slug}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {choice.title} <code>{choice.slug}</code>
          </li>
        ))}
        {found.length > shown.length ? (
          <li role="presentation" className="quiet">
            and {found.length - shown.length} more: type to narrow them
          </li>
        ) : null}
      </ul>
    </div>
  );
}
