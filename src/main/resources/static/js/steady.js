// What stands in a data-steady place is drawn anew only when something in it changed: focus and voice stay where they are.
const shown = new WeakMap();
document.addEventListener("htmx:beforeSwap", ({ detail, target }) => {
  if (!target.matches("[data-steady]")) {
    return;
  }
  const answer = detail.xhr.responseText;
  if (shown.get(target) === answer) {
    detail.shouldSwap = false;
  } else if (detail.shouldSwap) {
    shown.set(target, answer);
  }
});
