// What is wider than its place takes the focus, so that the arrow keys scroll it too.
const reach = () =>
  document.querySelectorAll(".scroll, .board").forEach(each => {
    if (each.scrollWidth > each.clientWidth && !each.hasAttribute("tabindex")) {
      each.tabIndex = 0;
    }
  });
reach();
addEventListener("resize", reach);
document.addEventListener("htmx:afterSettle", reach);
