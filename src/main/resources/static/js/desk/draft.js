// The answer that is being written: kept while the screen changes, and what is chosen elsewhere is put in at the caret.
const draftKey = (id = conversation()) => "desk.draft:" + id;
const insert = text => {
  const box = byId("draft");
  if (box) {
    box.focus();
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
};

// The server keeps it as well, so that another device goes on. Two devices that write at once are told of each other.
const versionKey = () => "desk.version:" + conversation();
const other = kept => {
  hint({ warn: desk().dataset.otherDraft });
  const take = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: desk().dataset.takeDraft });
  take.addEventListener("click", () => {
    const box = byId("draft");
    box.value = kept.text;
    localStorage.setItem(versionKey(), kept.version);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  });
  byId("draft-hint").append(take);
  // What stands here was seen beside the other and overtakes it with the next letter.
  localStorage.setItem(versionKey(), kept.version);
};
const keepDraft = later(900, async () => {
  const box = byId("draft");
  if (!box || box.dataset.kept === undefined) {
    return;
  }
  const id = conversation();
  const answer = await post(`/workspace/${id}/draft`, { text: box.value, version: localStorage.getItem(versionKey()) || 0 }).catch(() => null);
  if (conversation() !== id || !byId("draft")) {
    return;
  }
  if (answer?.status === 200) {
    localStorage.setItem(versionKey(), (await answer.json()).version);
  } else if (answer?.status === 409) {
    other(await answer.json());
  }
});
// What is being written stays as it is while the screen around it is drawn anew; some browsers let go of the caret.
let writing = false;
document.addEventListener("htmx:beforeSwap", event => {
  if (event.target.id === "desk") {
    writing = document.activeElement?.id === "draft";
  }
});
document.addEventListener("desk:shown", () => {
  const box = byId("draft");
  if (box && matchMedia("(width >= 760px)").matches && (writing || document.activeElement === document.body)) {
    box.focus({ preventScroll: true });
  }
  if (!box || box.dataset.ready) {
    return;
  }
  box.dataset.ready = "true";
  const here = localStorage.getItem(draftKey()) || "";
  const newer = Number(box.dataset.version) > Number(localStorage.getItem(versionKey()) || 0);
  // What was typed before this script came stays.
  box.value = box.value || here || box.dataset.kept || "";
  if (newer && here && box.dataset.kept && box.dataset.kept !== here) {
    other({ text: box.dataset.kept, version: box.dataset.version });
  } else if (newer) {
    localStorage.setItem(versionKey(), box.dataset.version);
  }
  if (box.value) {
    check();
  }
});
document.addEventListener("input", event => {
  if (event.target.id === "draft") {
    localStorage.setItem(draftKey(), event.target.value);
    underline(event.target.value, []);
    offer();
    check();
    keepDraft();
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
  if (tip?.dataset.spin && byId("draft")) {
    post(`/workspace/${conversation()}/spin`, { scene: tip.dataset.scene, step: tip.dataset.spin }).then(help, () => {});
  }
});
