// A part of a form that only matters after certain answers is shown when one of them is chosen, and sends nothing while
// it is not: data-shown-if names the field, data-shown-values the answers.
const parts = () => [...document.querySelectorAll("[data-shown-if]")];
const chosen = (form, name) =>
  [...form.elements].filter(each => each.name === name && each.checked && !each.disabled).map(each => each.value);
const settleParts = () => {
  for (const part of parts()) {
    const form = part.closest("form");
    const wanted = part.dataset.shownValues.split(" ");
    const shown = chosen(form, part.dataset.shownIf).some(value => wanted.includes(value));
    part.hidden = !shown;
    part.querySelectorAll("input, textarea, select").forEach(field => (field.disabled = !shown));
  }
};
document.addEventListener("change", event => event.target.form && settleParts());
// Kept words come back after every script has run.
addEventListener("DOMContentLoaded", settleParts);
settleParts();
