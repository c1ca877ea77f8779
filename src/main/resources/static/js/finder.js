// Ctrl K opens the finder; arrows walk through what it found, Enter opens it. What the page itself can do, said with
// data-command on whatever does it, stands above; data-words holds further words it is found by.
const finder = () => document.getElementById("finder");
const commands = () => document.getElementById("commands");
const openable = () => [...finder().querySelectorAll(".finder-list :is(a, button)")].filter(each => !each.closest("[hidden]"));
const fitting = () => {
  const words = finder().querySelector("input").value.trim().toLowerCase();
  [...commands().children].forEach(each => (each.hidden = words !== "" && !each.dataset.words.includes(words)));
  commands().hidden = [...commands().children].every(each => each.hidden);
};
const gather = () => {
  const found = [...document.querySelectorAll("[data-command]")].filter(each => !each.disabled && !each.closest("dialog"));
  commands().replaceChildren(
    ...found.map(source => {
      const item = document.createElement("li");
      item.dataset.words = (source.dataset.command + " " + (source.dataset.words || "")).toLowerCase();
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: source.dataset.command });
      if (source.dataset.key) {
        button.append(Object.assign(document.createElement("kbd"), { textContent: source.dataset.key.toUpperCase() }));
      }
      button.addEventListener("click", () => {
        finder().close();
        source.click();
      });
      item.append(button);
      return item;
    }));
  fitting();
};
const begin = () => {
  gather();
  finder().showModal();
  finder().querySelector("input").select();
};
document.addEventListener("input", event => event.target.closest("#finder") && fitting());
document.addEventListener("click", event => event.target.closest("[data-opens=finder]") && gather());
document.addEventListener("keydown", event => {
  if (!finder()) {
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    begin();
    return;
  }
  if (!finder().open) {
    return;
  }
  const all = openable();
  const place = all.indexOf(document.activeElement);
  if (event.key === "ArrowDown") {
    event.preventDefault();
    all[Math.min(place + 1, all.length - 1)]?.focus();
  } else if (event.key === "ArrowUp") {
    event.preventDefault();
    (place <= 0 ? finder().querySelector("input") : all[place - 1]).focus();
  } else if (event.key === "Enter" && place < 0 && all.length > 0) {
    event.preventDefault();
    all[0].click();
  }
});
