// A list whose entries are brought into an order: [data-moves="-1"] and [data-moves="1"] move theirs up and down, and
// moving anything says that the order is meant: it ticks the list's [data-stays].
document.addEventListener("click", event => {
  const button = event.target.closest("[data-laid] [data-moves]");
  if (!button) {
    return;
  }
  const entry = button.closest("li");
  const list = entry.parentElement;
  const other = button.dataset.moves === "1" ? entry.nextElementSibling : entry.previousElementSibling;
  if (!other) {
    return;
  }
  button.dataset.moves === "1" ? other.after(entry) : other.before(entry);
  const stays = list.parentElement.querySelector("[data-stays]");
  if (stays) {
    stays.checked = true;
  }
  (entry.matches(":first-child, :last-child") ? entry.querySelector("[data-moves='" + -button.dataset.moves + "']") : button).focus();
  list.dispatchEvent(new Event("input", { bubbles: true }));
});
