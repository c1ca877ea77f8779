// Everything has a key. What stands on the screen says its own with data-key; those while writing are here.
const conversationsListed = () => [...document.querySelectorAll("#lists a")];
const toConversation = step => {
  const all = conversationsListed();
  const now = all.findIndex(each => each.hasAttribute("aria-current"));
  all[now < 0 ? 0 : now + step]?.click();
};
const whileWriting = (event, box) => {
  const open = phrases() && !phrases().hidden;
  const take = () => event.preventDefault();
  if (event.isComposing) {
    return;
  }
  if (open && ["ArrowDown", "ArrowUp"].includes(event.key)) {
    take();
    const many = offered().length;
    many && choose((chosen() + (event.key === "ArrowDown" ? 1 : many - 1)) % many);
  } else if (open && (event.key === "Enter" || event.key === "Tab")) {
    take();
    takeChosen();
  } else if (event.key === "Escape") {
    open ? (phrases().hidden = true) : box.blur();
  } else if (event.key === "Tab" && fields(box).length > 0) {
    take();
    toField(box, event.shiftKey);
  } else if (event.key === "Tab" && !event.shiftKey && advice.some(each => each.swap) && swap()) {
    take();
  } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !box.value && takeLastBack()) {
    take();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    take();
    const id = conversation();
    send().then(sent => sent && conversation() === id && byId("ending")?.requestSubmit());
  } else if (event.key === "Enter" && !event.shiftKey) {
    take();
    send();
  }
};
const takeChosen = () => {
  const item = offered()[Math.max(0, chosen())];
  item && take(item);
};

document.addEventListener("keydown", event => {
  if (!desk() || document.querySelector("dialog[open]")) {
    return;
  }
  if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    toConversation(event.key === "ArrowDown" ? 1 : -1);
    return;
  }
  if (event.altKey && /^Digit[1-3]$/.test(event.code)) {
    const tip = document.querySelector(`[data-tip="${event.code.slice(5)}"]`);
    if (tip) {
      event.preventDefault();
      insert(tip.dataset.insert);
    }
    return;
  }
  if (event.target.id === "draft") {
    whileWriting(event, event.target);
    return;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest("#wrapup")) {
    event.preventDefault();
    byId("wrapup").requestSubmit();
    return;
  }
  if (event.target.closest("input, textarea, select, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const key = event.key.toLowerCase();
  // What belongs to the conversation on the screen goes before what stands in the lists.
  const able = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter(each => !each.disabled);
  const keyed = able.find(each => each.closest(".talk")) || able[0];
  if (keyed) {
    event.preventDefault();
    keyed.click();
    keyed.parentElement.open && keyed.parentElement.querySelector("input:not([type=hidden]), textarea")?.focus();
  } else if (key === "/" || key === "#") {
    event.preventDefault();
    insert(key);
  }
});
document.addEventListener("click", event => {
  const goer = event.target.closest("[data-goes-to]");
  if (!goer || !desk()) {
    return;
  }
  const to = goer.dataset.goesTo;
  if (to === "next" || to === "former") {
    toConversation(to === "next" ? 1 : -1);
  } else if (to === "script" || to === "answer") {
    insert(to === "script" ? "/" : "#");
  } else {
    document.querySelector(to)?.focus();
  }
});
