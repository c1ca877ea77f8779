// The answer that is being written: kept while the screen changes, and what is chosen elsewhere is put in at the caret.
const draftKey = () => "desk.draft:" + conversation();
const insert = text => {
  const box = byId("draft");
  if (box) {
    box.focus();
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
};


document.addEventListener("desk:shown", () => {
  const box = byId("draft");
  if (!box || box.dataset.ready) {
    return;
  }
  box.dataset.ready = "true";
  box.value = localStorage.getItem(draftKey()) || "";
  if (box.value) {
    check();
  }
  if (matchMedia("(width >= 760px)").matches && document.activeElement === document.body) {
    box.focus({ preventScroll: true });
  }
});
document.addEventListener("input", event => {
  if (event.target.id === "draft") {
    localStorage.setItem(draftKey(), event.target.value);
    underline(event.target.value, []);
    offer();
    check();
  }
});
document.addEventListener("scroll", event => {
  if (event.target.id === "draft") {
    document.querySelector(".draft-under").scrollTop = event.target.scrollTop;
  }
}, true);
document.addEventListener("click", event => {
  const tip = event.target.closest("[data-insert]");
  if (tip) {
    insert(tip.dataset.insert);
  }
});
