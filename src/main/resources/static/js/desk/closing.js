// How many of the steps before the end are still missing stands on the button that ends.
document.addEventListener("htmx:afterSwap", event => {
  const button = document.querySelector("#ending button[data-key]");
  if (event.target.id !== "help" || !button) {
    return;
  }
  const missing = event.target.querySelectorAll(".checks:not(.spin) li:not(.done)").length;
  button.querySelector(".chip")?.remove();
  if (missing > 0) {
    const chip = document.createElement("span");
    chip.className = "chip warn";
    chip.textContent = desk().dataset.missing.replace("{n}", missing);
    button.append(chip);
  }
});
