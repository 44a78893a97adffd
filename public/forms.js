// What forms gain where scripts run; every form works without. Listens to the document, so it is told of forms that come later.
{
  /** Long enough for a double click, short enough to send again what a browser was stopped from sending. */
  const ONCE = 2_000;

  // Loaded again, a page that answers a form would send it again. Asked of no other page: it is dear for what it is.
  if (document.currentScript.dataset.isAnswer) history.replaceState(history.state, "", location.href);

  /** When each form was sent last. */
  const sent = new WeakMap();

  // After all others, who may have kept it from being sent.
  addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    // It goes to the address of its page, of which a browser keeps the part after `#` also where the answer leads on.
    if (event.target.getAttribute("action") === "") event.target.action = location.pathname + location.search;
    const now = performance.now();
    if (now - (sent.get(event.target) ?? -ONCE) < ONCE) event.preventDefault();
    else sent.set(event.target, now);
  });

  // Before it is sent: it would be let in to its end first.
  addEventListener("change", ({ target }) => {
    const most = Number(target.dataset?.mostBytes);
    if (!most) return;
    const size = target.files?.[0]?.size ?? 0;
    target.setCustomValidity(size > most ? `The file has ${size} bytes, and ${target.dataset.tooLarge}.` : "");
    target.reportValidity();
  });

  // The clipboard is there on secure addresses only.
  addEventListener("click", async ({ target }) => {
    const button = target instanceof Element && target.closest("[data-copies]");
    if (!button) return;
    const text = document.getElementById(button.dataset.copies).textContent;
    const said = button.parentElement.querySelector("[role=status]");
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = "copied";
    } catch {
      said.textContent = "the browser does not let it be copied; select it instead";
    }
  });
}
