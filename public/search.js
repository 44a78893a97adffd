// Suggestions below the search field of a page, and the keys that lead to it. Without this script it is a plain form.
{
  const api = "/api/v1/search?typing=true&hits=3&";
  const find = (id) => document.getElementById(id);
  const isField = ({ target }) => target instanceof Element && target.id === "search";
  let timer;
  let asking;
  let active = -1;

  // The hint is shown where it is true.
  document.documentElement.dataset.search = "keys";

  const choose = (index) => {
    const options = [...find("suggestions").children];
    active = index;
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === active));
    options[active]?.scrollIntoView({ block: "nearest" });
    find("search").setAttribute("aria-activedescendant", options[active]?.id ?? "");
  };

  const show = (options, words = "") => {
    const list = find("suggestions");
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    find("search").setAttribute("aria-expanded", String(!list.hidden));
    find("search-said").textContent = words;
    choose(-1);
  };

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    show([]);
  };

  const toElement = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };

  const toOption = ({ title, kind, reasons, page, places: [place] }, index) => {
    // Whose title has all that was typed is meant as a whole.
    const isWhole = !place || reasons.every(({ fields }) => fields[0] === "title");
    const option = toElement("li", "");
    const address = new URL(isWhole ? page : place.page);
    const pinned = new FormData(find("search").form).get("revision");
    if (pinned) address.searchParams.set("revision", pinned);
    option.id = `suggestion-${index}`;
    option.role = "option";
    // The register may be reached by another name than its own.
    option.dataset.path = address.pathname + address.search + address.hash;
    option.append(toElement("b", title.text), " ", toElement("small", kind));
    if (place) option.append(toElement("small", place.text));
    return option;
  };

  const ask = async () => {
    const { form, value } = find("search");
    // A filter that is still being typed is one that cannot be read.
    if (value.trim().length < 2 || /(^|\s)(kind|status|by|before|after):\S*$/i.test(value)) return close();
    asking?.abort();
    asking = new AbortController();
    try {
      // What anybody may see, without saying who asks.
      const sent = { signal: asking.signal, credentials: "omit" };
      const answer = await fetch(api + new URLSearchParams(new FormData(form)), sent);
      const groups = answer.ok ? (await answer.json()).groups : [];
      const hits = groups.flatMap((group) => group.hits).slice(0, 8);
      if (document.activeElement === find("search")) show(hits.map(toOption), `${hits.length || "no"} suggestions`);
    } catch {
      // The next letter came first, or there is no network: the form works all the same.
    }
  };

  const press = (event) => {
    const { key } = event;
    const options = find("suggestions").children;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (options.length === 0) return;
    if (step) choose(active < 0 && step < 0 ? options.length - 1 : active + step < options.length ? active + step : -1);
    else if (key === "Enter" && active >= 0) location.assign(options[active].dataset.path);
    else if (key === "Escape") close();
    else return;
    event.preventDefault();
  };

  const listeners = {
    focusin: (event) => {
      if (!isField(event)) return;
      const popup = {
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-controls": "suggestions",
        "aria-expanded": "false",
      };
      for (const [name, value] of Object.entries(popup)) event.target.setAttribute(name, value);
      // So that the index is there when the first word is, whatever stands in the field.
      const sent = new URLSearchParams(new FormData(event.target.form));
      sent.set("q", "");
      fetch(api + sent, { credentials: "omit" }).catch(() => {});
    },
    focusout: (event) => isField(event) && close(),
    input: (event) => {
      if (!isField(event)) return;
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    },
    // Else the field would lose the focus, and the list be closed, before it is clicked.
    pointerdown: (event) => find("suggestions")?.contains(event.target) && event.preventDefault(),
    click: ({ target }) => {
      const option = target instanceof Element && target.closest("#suggestions > li");
      if (option) location.assign(option.dataset.path);
    },
    keydown: (event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (isField(event)) press(event);
      const isTyping = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
      const isAsked = ctrlKey || metaKey ? key === "k" : key === "/" && !isTyping;
      if (!isAsked || altKey || !find("search")) return;
      event.preventDefault();
      find("search").focus();
      find("search").select();
    },
  };
  for (const [type, listener] of Object.entries(listeners)) document.addEventListener(type, listener);
}
