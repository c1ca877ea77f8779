// Fills the slot in the frame where agents say whether they are there, and lets this screen be known to be alive.
const slot = document.getElementById("presence");
if (slot) {
  let heart = null;
  const ask = () => !slot.querySelector("details[open]") && htmx.ajax("GET", "/presence", { target: "#presence", swap: "innerHTML" });
  ask();
  document.addEventListener("live:presence", ask);
  document.addEventListener("htmx:afterSettle", event => {
    if (event.target === slot && slot.children.length > 0 && !heart && "Worker" in window) {
      heart = new Worker("/static/worker/heart.js");
    }
  });
}
