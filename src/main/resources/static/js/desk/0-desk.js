// The agent's screen. The files of this folder are one behaviour in parts and share their names: this one holds what all
// parts use and says “desk:shown” on document at first and after each swap of the screen.
const desk = () => document.getElementById("desk");
const byId = id => document.getElementById(id);
const conversation = () => desk()?.dataset.conversation || "";
// A simulated customer is served at the same desk, under an address of its own.
const base = () => desk()?.dataset.base || "/workspace";
const headers = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}");
const later = (wait, work) => {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
};
const post = (address, fields) =>
  fetch(address, { method: "POST", headers: { ...headers(), Accept: "application/json" }, body: new URLSearchParams(fields), credentials: "same-origin" });

const lists = later(200, () => {
  if (byId("lists")) {
    htmx.ajax("GET", "/workspace/lists?c=" + conversation(), { target: "#lists", swap: "innerHTML" });
  }
});
const help = later(500, () => byId("help") && htmx.trigger("#help", "helpWanted"));
const reload = later(120, () => {
  const opened = desk()?.querySelector("dialog[open]");
  if (opened) {
    opened.addEventListener("close", reload, { once: true });
  } else if (desk()) {
    htmx.ajax("GET", location.pathname + location.search, { target: "#desk", select: "#desk", swap: "outerHTML" });
  }
});

const begin = () => desk() && document.dispatchEvent(new CustomEvent("desk:shown"));
queueMicrotask(begin);
document.addEventListener("htmx:afterSettle", event => event.target.id === "desk" && begin());
