// Remembers which facet entry was followed, and gives it the focus back when the new counts have moved or remade it; what
// is typed into a facet's filter goes on hiding entries that came with the new counts (see facets.js).

const followed = new WeakMap();

// The panel is gone where someone went on quickly.
export function watch(panel) {
  if (!panel) {
    return;
  }
  panel.addEventListener("click", event => {
    const entry = event.target.closest("a[id]");
    if (entry) {
      followed.set(panel, entry.id);
    }
  });
  panel.dispatchEvent(new CustomEvent("facets-changed", { bubbles: true }));
}

export function restore(panel) {
  if (!panel) {
    return;
  }
  panel.dispatchEvent(new CustomEvent("facets-changed", { bubbles: true }));
  const id = followed.get(panel);
  followed.delete(panel);
  if (id && document.activeElement === document.body) {
    document.getElementById(id)?.focus({ preventScroll: true });
  }
}
