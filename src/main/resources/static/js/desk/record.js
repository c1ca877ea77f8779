// A record that is drafted in full is finished with one key; else the first empty field waits.
document.addEventListener("desk:shown", () => {
  const form = byId("wrapup");
  if (!form || form.dataset.ready || !matchMedia("(width >= 760px)").matches) {
    return;
  }
  form.dataset.ready = "true";
  if (form.contains(document.activeElement)) {
    return;
  }
  const empty = [...form.querySelectorAll("[required]")].find(each => !each.value.trim());
  (form.querySelector("[aria-invalid]") || empty || form.querySelector("button.primary")).focus({ preventScroll: true });
});
