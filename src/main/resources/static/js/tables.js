// On a narrow screen each row of a table is laid out as a card (tables.css): every cell learns the name of its column.
// A table with two rows of headings, or with names down its side, keeps its columns and scrolls.
const tell = () =>
  document.querySelectorAll("table.table").forEach(table => {
    if (table.tHead?.rows.length !== 1 || table.querySelector("tbody th")) {
      return;
    }
    const names = [...table.tHead.rows[0].cells].map(cell => (cell.querySelector(".visually-hidden") ? "" : cell.textContent.trim()));
    [...table.tBodies].flatMap(body => [...body.rows]).forEach(row =>
      [...row.cells].forEach((cell, place) => {
        const acts = cell.querySelector(":scope > :is(.button, .menu, form, .row > .button, details:has(> summary.button)), :scope > .row > form") && ![...cell.querySelectorAll("input:not([type=hidden])")].some(input => !input.closest("details"));
        cell.dataset.label = acts || row.cells.length !== names.length ? "" : names[place];
        cell.classList.toggle("acts", Boolean(acts));
        const shows = cell.querySelector("a, button, input, select, img, svg, meter, progress, [data-since], [data-until]");
        cell.classList.toggle("void", !shows && ["", "—"].includes(cell.textContent.trim()) && place > 0);
      }));
    table.classList.add("stacks");
  });
tell();
document.addEventListener("htmx:afterSettle", tell);

// Where one is stays in sight, however long the navigation is.
document.querySelector(".side [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
