// Finding within a long facet: what is typed hides the entries whose name does not hold it. In a tree, a node stays while
// anything below it stays. And what was folded or unfolded stays so after a reload, and on the way back from a letter.

const KEPT = "imrsearch-folds";

function folds() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  } catch {
    return {};
  }
}

// A name for a part that can be folded: the facet, and where it is one of its nodes or its rest, that.
function nameOf(part) {
  const facet = part.closest("[data-facet]")?.dataset.facet;
  if (!facet || part.dataset.facet) {
    return facet;
  }
  return part.matches(".more") ? `${facet}/more` : `${facet}/${part.parentElement.querySelector("a[data-value]")?.dataset.value}`;
}

document.addEventListener("toggle", event => {
  const part = event.target;
  if (!part.matches?.(".facets details") || part.closest("[data-finding]")) {
    return;
  }
  const name = nameOf(part);
  const kept = folds();
  if (name && kept[name] !== part.open) {
    kept[name] = part.open;
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing shows the usual folds.
    }
  }
}, { capture: true });

function restoreFolds(panel) {
  const kept = folds();
  for (const part of panel.querySelectorAll("details")) {
    const open = kept[nameOf(part)];
    const hides = open === false && part.querySelector("[aria-checked=true]");
    if (open !== undefined && !hides && !part.closest("[data-finding]") && !part.dataset.restored) {
      part.open = open;
    }
    part.dataset.restored = "yes";
  }
}

// Whether a list item stays: its own name, or one below it, holds the words.
function sift(item, words, above) {
  const entry = item.querySelector(":scope > a");
  const own = above || words.every(word => entry.querySelector(".value").textContent.toLowerCase().includes(word));
  const below = item.querySelector(":scope > details");
  let found = own ? 1 : 0;
  for (const child of below?.querySelectorAll(":scope > ul > li") ?? []) {
    found += sift(child, words, own);
  }
  item.hidden = found === 0;
  if (below && found > 0 && !own) {
    unfold(below);
  }
  return found;
}

function unfold(part) {
  if (!part.open) {
    part.dataset.unfolded = "yes";
    part.open = true;
  }
}

function find(input) {
  const facet = input.closest("[data-facet]");
  const words = input.value.toLowerCase().split(/\s+/).filter(word => word);
  const told = facet.querySelector(".found");
  const all = facet.querySelectorAll("li").length;
  if (words.length === 0) {
    facet.querySelectorAll("li").forEach(item => { item.hidden = false; });
    facet.querySelectorAll("[data-unfolded]").forEach(part => {
      part.open = false;
      delete part.dataset.unfolded;
    });
    delete facet.dataset.finding;
    told.textContent = "";
    return;
  }
  facet.dataset.finding = "yes";
  facet.querySelectorAll(".more").forEach(unfold);
  let found = 0;
  for (const list of facet.querySelectorAll(":scope > div > ul, :scope > div > .more > ul")) {
    for (const item of list.children) {
      found += sift(item, words, false);
    }
  }
  const text = `${found} of ${all}`;
  if (told.textContent !== text) {
    told.textContent = text;
  }
}

document.addEventListener("input", event => {
  if (event.target.matches?.("[data-facet-find]")) {
    find(event.target);
  }
});

document.addEventListener("keydown", event => {
  if (event.key === "Escape" && event.target.matches?.("[data-facet-find]") && event.target.value) {
    event.preventDefault();
    event.target.value = "";
    find(event.target);
  }
});

// The live page takes the place of the one that was sent, and new counts bring new entries.
document.addEventListener("facets-changed", event => {
  restoreFolds(event.target);
  for (const input of event.target.querySelectorAll("[data-facet-find]")) {
    if (input.value || input.closest("[data-finding]")) {
      find(input);
    }
  }
});
