// What is wider than its place takes the focus, so that the arrow keys scroll it too.
const places = ".scroll, .board";
const reach = place => {
  if (place.scrollWidth > place.clientWidth && !place.hasAttribute("tabindex")) {
    place.tabIndex = 0;
  }
};
// A font that comes late, a heading that unfolds, a window that narrows: each changes what fits.
const fits = new ResizeObserver(changes => changes.forEach(change => {
  const place = change.target.closest(places);
  if (place) {
    reach(place);
  }
}));
const watch = () => document.querySelectorAll(places).forEach(place => {
  fits.observe(place);
  [...place.children].forEach(child => fits.observe(child));
});
watch();
document.addEventListener("htmx:afterSettle", watch);
