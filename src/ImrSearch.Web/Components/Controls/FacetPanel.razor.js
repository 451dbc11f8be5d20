// Remembers which facet entry was followed, and gives it the focus back when the new counts have moved or remade it.

const followed = new WeakMap();

export function watch(panel) {
  panel.addEventListener("click", event => {
    const entry = event.target.closest("a[id]");
    if (entry) {
      followed.set(panel, entry.id);
    }
  });
}

export function restore(panel) {
  const id = followed.get(panel);
  followed.delete(panel);
  if (id && document.activeElement === document.body) {
    document.getElementById(id)?.focus({ preventScroll: true });
  }
}
