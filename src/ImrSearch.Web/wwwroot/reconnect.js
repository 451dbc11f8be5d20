// What follows when the live connection is lost. Blazor's script tries again by itself and goes on where it was. When the
// server no longer knows the page (it was started anew), or the tries are over, the page is loaded anew at its address,
// which holds the whole view.
const notice = document.getElementById("components-reconnect-modal");
const wait = 3000;
let waiting = false;

async function reloadWhenServed() {
  if (waiting) {
    return;
  }
  waiting = true;
  for (;;) {
    try {
      // A proxy whose sign-in has run out sends elsewhere or refuses: then the page itself leads to the sign-in.
      const answer = await fetch("/healthz", { cache: "no-store", redirect: "manual" });
      if (answer.ok || answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        location.reload();
        return;
      }
    } catch {
      // Not yet.
    }
    await new Promise(done => setTimeout(done, wait));
  }
}

new MutationObserver(() => {
  if (notice.classList.contains("components-reconnect-rejected") || notice.classList.contains("components-reconnect-failed")) {
    reloadWhenServed();
  }
}).observe(notice, { attributes: true, attributeFilter: ["class"] });
