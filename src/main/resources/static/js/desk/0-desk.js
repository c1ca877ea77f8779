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
// The screen is drawn anew when nobody is in the middle of a dialog, of pressing something on it, or of going elsewhere.
let pressedAt = 0;
const pressing = () => Date.now() - pressedAt < 2000;
const going = new Set();
const place = () => location.pathname + location.search;
const reload = later(120, () => {
  const here = desk();
  const opened = here?.querySelector("dialog[open]");
  if (opened) {
    opened.addEventListener("close", reload, { once: true });
  } else if (pressing() || going.size) {
    reload();
  } else if (here) {
    // An answer that finds its screen gone is not looked at.
    here.addEventListener("htmx:beforeOnLoad", event => event.target === here && !here.isConnected && event.preventDefault());
    htmx.ajax("GET", place(), { source: here, target: here, select: "#desk", swap: "outerHTML" });
  }
});
document.addEventListener("pointerdown", () => (pressedAt = Date.now()), true);
["pointerup", "pointercancel", "dragend"].forEach(kind => document.addEventListener(kind, () => setTimeout(() => (pressedAt = 0)), true));
document.addEventListener("htmx:beforeRequest", ({ detail }) => detail.target?.id === "desk" && detail.elt.id !== "desk" && going.add(detail.xhr));
document.addEventListener("htmx:afterRequest", ({ detail }) => going.delete(detail.xhr));
// What was asked for before the agent went elsewhere comes too late to be shown.
document.addEventListener("htmx:beforeSwap", ({ detail, target }) => {
  if (target.id === "desk" && detail.requestConfig.elt === target && (going.size || detail.pathInfo.requestPath !== place())) {
    detail.shouldSwap = false;
  }
});

const begin = () => desk() && document.dispatchEvent(new CustomEvent("desk:shown"));
queueMicrotask(begin);
document.addEventListener("htmx:afterSettle", event => event.target.id === "desk" && begin());
