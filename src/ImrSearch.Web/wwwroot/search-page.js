// What the search page does without asking the server: keys, finding within a facet, and staying where one is.
import "./facets.js";

// Links to the same view with something changed in it (a filter, a picked decision): Blazor's script goes to the top of the
// page as if it were another, and then to the part that the address names. The place is put back before it is painted;
// whoever scrolls meanwhile is left alone.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[data-stay]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) {
    return;
  }
  const place = scrollY;
  const until = Date.now() + 3000;
  const own = ["wheel", "touchmove", "keydown", "pointerdown"];
  function stop() {
    removeEventListener("scroll", back);
    own.forEach(type => removeEventListener(type, stop, { capture: true }));
  }
  function back() {
    if (Date.now() > until) {
      stop();
    } else if (link.hash) {
      if (scrollY !== place) {
        scrollTo(scrollX, place);
      }
    } else if (scrollY === 0 && place > 0) {
      stop();
      scrollTo(scrollX, place);
    }
  }
  if (place > 0 || link.hash) {
    addEventListener("scroll", back);
    own.forEach(type => addEventListener(type, stop, { capture: true }));
  }
}, { capture: true });

// A link that goes with what it has put back would leave the keyboard at the top of the document.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[data-stay]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) {
    return;
  }
  const seen = new MutationObserver(() => {
    if (link.isConnected) {
      return;
    }
    seen.disconnect();
    if (document.activeElement === document.body) {
      (document.getElementById("tray-title") ?? document.querySelector("h1"))?.focus({ preventScroll: true });
    }
  });
  seen.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => seen.disconnect(), 3000);
});

const box = () => document.getElementById("q");
const help = () => document.getElementById("keys-help");
const titles = () => [...document.querySelectorAll("a[data-card]")];

// Keys without a modifier can be in the way of those who speak to their browser: they can be turned off.
const OFF = "imrsearch-keys-off";
function areOff() {
  try {
    return localStorage.getItem(OFF) === "yes";
  } catch {
    return false;
  }
}

function showHelp() {
  const off = help().querySelector("[data-keys-off]");
  off.checked = areOff();
  off.onchange = () => {
    try {
      localStorage.setItem(OFF, off.checked ? "yes" : "no");
    } catch {
      // A browser that keeps nothing has the keys on.
    }
  };
  help().showModal();
}

document.addEventListener("click", event => {
  if (event.target.closest?.("[data-keys-open]")) {
    showHelp();
  } else if (event.target.closest?.("[data-keys-close]")) {
    help()?.close();
  }
});

function isTyping(target) {
  return target.isContentEditable || target.closest("select, textarea, input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit])");
}

// From one title to the next; from elsewhere in a card to the title after or before it.
function move(step, from) {
  const all = titles();
  const inCard = all.indexOf(from.closest("article.card")?.querySelector("a[data-card]"));
  const to = inCard < 0 ? (step > 0 ? 0 : -1) : inCard + step;
  if (!all[to]) {
    return false;
  }
  all[to].focus({ preventScroll: true });
  all[to].closest("article").scrollIntoView({ block: "nearest" });
  return true;
}

function inBox(event) {
  if (event.key === "Escape") {
    event.preventDefault();
    if (event.target.value) {
      event.target.value = "";
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      event.target.blur();
    }
  } else if (event.key === "ArrowDown" && move(1, event.target)) {
    event.preventDefault();
  }
}

document.addEventListener("keydown", event => {
  if (!box() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help()?.open) {
    return;
  }
  if (event.target === box()) {
    inBox(event);
    return;
  }
  if (isTyping(event.target)) {
    return;
  }
  const arrow = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (arrow) {
    // Elsewhere the arrows scroll, as on any page.
    if (event.target.matches("a[data-card]") && move(arrow, event.target)) {
      event.preventDefault();
    }
    return;
  }
  if (areOff()) {
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    box().focus();
    box().select();
  } else if (event.key === "?") {
    event.preventDefault();
    showHelp();
  } else if (event.key === "j" || event.key === "k") {
    move(event.key === "j" ? 1 : -1, event.target);
  }
});
