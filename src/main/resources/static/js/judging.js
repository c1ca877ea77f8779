// A table of judgements by keyboard: 1, 2, 3 answer the row and go on to the next, 0 leaves it open, ↑ ↓ change the row,
// Ctrl Enter sends. Left and right stay with the browser.
const rowsOf = form => [...form.querySelectorAll("[data-judgement]")];
const enter = row => (row?.querySelector("input:checked") || row?.querySelector("input"))?.focus();

document.addEventListener("keydown", event => {
  const form = event.target.closest?.("form[data-judging]");
  if (!form || event.altKey || event.metaKey) {
    return;
  }
  if (event.key === "Enter" && event.ctrlKey) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  const row = event.target.closest("[data-judgement]");
  if (!row || event.ctrlKey) {
    return;
  }
  const rows = rowsOf(form);
  const at = rows.indexOf(row);
  if (/^[0-3]$/.test(event.key)) {
    event.preventDefault();
    const wanted = event.key === "0" ? "" : event.key;
    [...row.querySelectorAll("input")].find(each => each.value === wanted).checked = true;
    enter(rows[at + 1] || row);
    if (!rows[at + 1]) {
      form.querySelector("button.primary").focus();
    }
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    enter(rows[at + (event.key === "ArrowDown" ? 1 : -1)]);
  }
});

enter(document.querySelector("form[data-judging] [data-judgement]"));
