// Everything has a key.
document.addEventListener("keydown", event => {
  if (!desk() || document.querySelector("dialog[open]")) {
    return;
  }
  const box = event.target.id === "draft" ? event.target : null;
  if (event.altKey && /^Digit[1-3]$/.test(event.code)) {
    const tip = document.querySelector(`[data-tip="${event.code.slice(5)}"]`);
    if (tip) {
      event.preventDefault();
      insert(tip.dataset.insert);
    }
    return;
  }
  if (box) {
    if (event.isComposing) {
      return;
    }
    const open = phrases() && !phrases().hidden;
    if (open && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const many = offered().length;
      choose((chosen() + (event.key === "ArrowDown" ? 1 : many - 1)) % many);
    } else if (open && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      take(offered()[Math.max(0, chosen())]);
    } else if (event.key === "Escape") {
      open ? (phrases().hidden = true) : box.blur();
    } else if (event.key === "Tab" && !event.shiftKey && advice.some(each => each.swap)) {
      if (swap()) {
        event.preventDefault();
      }
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send().then(sent => sent && byId("ending")?.requestSubmit());
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    }
    return;
  }
  if (event.target.closest("input, textarea, select, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "e" || key === "t") {
    document.querySelector(`[data-key="${key}"]`)?.click();
  } else if (key === "i") {
    document.querySelector('[data-opens="identity-dialog"]')?.click();
  } else if (key === "r" || key === "/") {
    event.preventDefault();
    byId("draft")?.focus();
    if (key === "/") {
      insert("/");
    }
  } else if (key === "j" || key === "k") {
    const all = [...document.querySelectorAll("#lists a")];
    const now = all.findIndex(each => each.hasAttribute("aria-current"));
    all[now + (key === "j" ? 1 : -1)]?.click();
  }
});
