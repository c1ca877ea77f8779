// Phrases are offered after a slash.
const phrases = () => byId("phrases");
const offered = () => [...phrases().querySelectorAll("li:not([hidden])")];
const choose = place => {
  offered().forEach((each, i) => each.setAttribute("aria-selected", i === place));
  offered()[place]?.scrollIntoView({ block: "nearest" });
};
const chosen = () => offered().findIndex(each => each.getAttribute("aria-selected") === "true");
const offer = () => {
  const words = byId("draft").value;
  const open = words.startsWith("/");
  phrases().hidden = !open;
  if (open) {
    const sought = words.slice(1).trim();
    phrases().querySelectorAll("li").forEach(each => (each.hidden = !each.textContent.includes(sought)));
    phrases().hidden = offered().length === 0;
    choose(0);
  }
};
const take = item => {
  const box = byId("draft");
  box.value = "";
  phrases().hidden = true;
  insert(item.dataset.phrase);
};


document.addEventListener("click", event => {
  const phrase = event.target.closest("[data-phrase]");
  if (phrase) {
    take(phrase);
  }
});
