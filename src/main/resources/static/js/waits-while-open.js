// What refreshes itself waits while somebody has a menu open in it: nothing half typed is swapped away.
document.addEventListener("htmx:beforeRequest", event => {
  if (event.target.matches?.("[data-waits-while-open]") && event.target.querySelector("details[open]")) {
    event.preventDefault();
  }
});
