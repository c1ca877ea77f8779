// A page that everybody uses in turn goes back to its start when nobody has touched it: data-rests="seconds" with
// data-rests-at="where". On a small screen, somebody's own telephone, it stays. [data-rests-left] counts the last seconds.
const rests = () => document.querySelector("[data-rests]");
const LAST = 10;
let touched = Date.now();
["pointerdown", "keydown", "scroll", "touchstart"].forEach(kind => addEventListener(kind, () => (touched = Date.now()), { passive: true, capture: true }));
setInterval(() => {
  const page = rests();
  if (!page || !matchMedia("(min-width: 600px)").matches) {
    return;
  }
  const left = Math.ceil(Number(page.dataset.rests) - (Date.now() - touched) / 1000);
  if (left <= 0) {
    touched = Date.now();
    return location.replace(page.dataset.restsAt);
  }
  const line = document.querySelector("[data-rests-left]");
  if (line) {
    line.textContent = left <= LAST ? line.dataset.restsLeft.replace("{n}", left) : "";
  }
}, 500);
