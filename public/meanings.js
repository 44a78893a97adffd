// Escape closes the meaning beside a term without moving pointer or focus (WCAG 1.4.13). Showing it is CSS and needs
// no script; the next term pointed at or focused shows its meaning again.
{
  const { dataset } = document.documentElement;

  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") dataset.meanings = "dismissed";
  });
  for (const type of ["focusin", "pointerover"])
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.closest(".term")) delete dataset.meanings;
    });
}
