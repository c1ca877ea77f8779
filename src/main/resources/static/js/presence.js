// Fills the slot in the frame where agents say whether they are there, and says now and then that this screen is alive.
const slot = document.getElementById("presence");
if (slot) {
  const ask = () => htmx.ajax("GET", "/presence", { target: "#presence", swap: "innerHTML" });
  ask();
  document.addEventListener("live:presence", ask);
  setInterval(() => slot.children.length > 0 && !slot.querySelector("details[open]") && ask(), 120000);
}
