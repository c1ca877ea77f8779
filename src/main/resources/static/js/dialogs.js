// Opens and closes what lies above the page: <button data-opens="id"> opens a dialog, data-closes closes the one it is in.
// A dialog hears "opened", so that one that tells of the moment can ask anew.
document.addEventListener("click", event => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    const opened = document.getElementById(opener.dataset.opens);
    opened?.showModal();
    opened?.dispatchEvent(new Event("opened"));
    return;
  }
  if (event.target.closest("[data-closes]")) {
    event.target.closest("dialog")?.close();
    return;
  }
  if (event.target.matches("dialog[open]") && event.target === event.explicitOriginalTarget) {
    event.target.close();
  }
  if (event.target.closest("[data-goes-back]")) {
    history.back();
  }
});

// An open menu or explanation closes when one clicks elsewhere or presses Escape.
const closeOthers = inside =>
  document.querySelectorAll("details.menu[open], details.why[open]").forEach(each => {
    if (!inside || !each.contains(inside)) {
      each.open = false;
    }
  });
document.addEventListener("click", event => closeOthers(event.target));
document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    closeOthers(null);
  }
});
