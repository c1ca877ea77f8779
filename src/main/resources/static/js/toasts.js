// A word on what was done goes by itself; one that refuses stays until it is read.
const fade = toast => {
  if (toast.classList.contains("warn") || toast.classList.contains("bad")) {
    toast.addEventListener("click", () => toast.remove());
    setTimeout(() => toast.classList.add("leaving"), 12000);
    return;
  }
  setTimeout(() => toast.classList.add("leaving"), 4200);
  setTimeout(() => toast.remove(), 4700);
};
const watch = () => {
  const toasts = document.getElementById("toasts");
  if (!toasts) {
    return;
  }
  [...toasts.children].forEach(fade);
  new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => node.nodeType === 1 && fade(node)))).observe(toasts, { childList: true });
};
watch();

// Anything may put up a word: document.dispatchEvent(new CustomEvent("toast", {detail: {text, tone}})).
document.addEventListener("toast", event => {
  const toasts = document.getElementById("toasts");
  if (toasts) {
    const toast = document.createElement("p");
    toast.className = "toast " + (event.detail.tone || "");
    toast.textContent = event.detail.text;
    toasts.append(toast);
  }
});
