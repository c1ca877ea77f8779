// How many of the steps before the end are still missing stands on the button that ends.
document.addEventListener("htmx:afterSwap", event => {
  const button = document.querySelector("#ending button[data-key]");
  const words = desk()?.dataset.missing;
  if (event.target.id !== "help" || !button || !words) {
    return;
  }
  const missing = event.target.querySelectorAll(".checks:not(.spin) li:not(.done)").length;
  button.querySelector(".chip")?.remove();
  if (missing > 0) {
    const chip = document.createElement("span");
    chip.className = "chip warn";
    chip.textContent = words.replace("{n}", missing);
    button.append(chip);
  }
});
