// Facet entries are links that look and read as checkboxes: the space bar must work on them as on any checkbox.
document.addEventListener("keydown", event => {
  const entry = event.key === " " && event.target.closest?.('a[role="checkbox"]');
  if (entry) {
    event.preventDefault();
    entry.click();
  }
});

// The focus goes where a link leads, and from a fact's words back to the link that led there: by the link behind the
// words as by the browser's own way back.
let followed = null;
function goTo(hash) {
  const part = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
  if (part) {
    part.focus({ preventScroll: true });
    part.scrollIntoView();
  }
}
addEventListener("hashchange", event => {
  if (followed?.isConnected && followed.hash === new URL(event.oldURL).hash) {
    for (let box = followed.closest("details"); box; box = box.parentElement.closest("details")) {
      box.open = true;
    }
    followed.focus();
    followed = null;
  } else {
    goTo(location.hash);
  }
});

// Links to a part of the same page are the browser's own: Blazor's script would only scroll, so that neither the keyboard
// (the skip link) nor the server (which marks the part) would follow.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href*='#']");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link && plain && link.hash && link.origin === location.origin && link.pathname === location.pathname && link.search === location.search) {
    event.preventDefault();
    event.stopPropagation();
    if (link.dataset.shows) {
      followed = link;
    } else if (!link.classList.contains("to-facts")) {
      followed = null;
    }

    if (location.hash === link.hash) {
      goTo(link.hash);
    } else {
      location.hash = link.hash;
    }
  }
}, { capture: true });

// The reload links of the two notices that must work without a connection.
document.addEventListener("click", event => {
  if (event.target.closest?.("#blazor-error-ui a, #components-reconnect-modal a")) {
    event.preventDefault();
    location.reload();
  }
});

// A fact's link shows its words in the letter's text while it is pointed at or has the focus, so that the place is seen
// before it is gone to. The focus outlasts a pointer that rests elsewhere. Words may be in several pieces, where they
// overlap with another fact's.
let pointed = [];
function point(event) {
  pointed.forEach(piece => piece.removeAttribute("data-pointed"));
  const link = event.target.closest?.("a[data-shows]") ?? document.activeElement?.closest("a[data-shows]");
  const id = link?.dataset.shows;
  pointed = id ? [...document.querySelectorAll(`[id="${CSS.escape(id)}"], [data-continues="${CSS.escape(id)}"]`)] : [];
  pointed.forEach(piece => piece.setAttribute("data-pointed", ""));
}
document.addEventListener("focusin", point);

// A page that scrolls under a resting pointer points at nothing: the keyboard's own link stays shown.
let rest = "";
const placeOf = event => `${event.screenX},${event.screenY}`;
document.addEventListener("pointermove", event => { rest = placeOf(event); });
document.addEventListener("pointerover", event => {
  if (placeOf(event) !== rest) {
    point(event);
  }
});

// Copy buttons. The clipboard interface is missing on plain http from another machine; there the old command still works.
async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const box = document.createElement("textarea");
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  if (!done) {
    throw new Error("the browser refused");
  }
}
document.addEventListener("click", async event => {
  const button = event.target.closest?.("button[data-copy]");
  if (button) {
    const told = button.querySelector(".copied");
    try {
      await copy(button.dataset.copy);
      told.textContent = " – copied";
    } catch {
      told.textContent = " – not allowed by the browser";
    }
    button.focus();
  }
});

// Single keys follow the links that name them: those of the decision that is shown before any other. They can be turned
// off, because whoever dictates to a computer presses keys unawares.
const KEYS = "imrsearch-keys-off";
function keysOff() {
  try {
    return localStorage.getItem(KEYS) === "yes";
  } catch {
    return false;
  }
}
document.addEventListener("click", event => {
  const button = event.target.closest?.("button[data-keys]");
  if (button) {
    try {
      localStorage.setItem(KEYS, keysOff() ? "no" : "yes");
    } catch {
      // The browser keeps nothing: the keys stay on.
    }
    button.textContent = keysOff() ? "Keys are off: turn on" : "Keys are on: turn off";
  }
});
document.addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (!/^[a-z[\]]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || typing || keysOff()) {
    return;
  }
  const name = `a[data-key="${event.key}"]`;
  // A fact's place in the text belongs to its decision (LetterLinks).
  const of = /^#text-(\d+)-/.exec(location.hash)?.[1];
  const current = document.querySelector(".decision.current") ?? (of && document.getElementById(`decision-${of}`));
  const first = document.querySelector("article.decision");
  if (!current && first && event.key === "n") {
    event.preventDefault();
    location.hash = first.id;
    return;
  }
  const link = current?.querySelector(name) ?? document.querySelector(current ? `nav ${name}` : name);
  if (link) {
    event.preventDefault();
    link.click();
  }
});

// The button that prints the page, or saves it as a PDF.
document.addEventListener("click", event => {
  if (event.target.closest?.("button[data-print]")) {
    print();
  }
});
