// Keeps the wall, a watched talk and what stands beside a talk as they are now.
const soon = (wait, what) => {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(what, wait);
  };
};
const busy = () => document.querySelector("#floor details[open]");
const wall = soon(400, () => document.getElementById("floor") && !busy() && document.dispatchEvent(new CustomEvent("floor-refresh")));
const watched = soon(200, () => document.getElementById("watched") && document.dispatchEvent(new CustomEvent("watch-refresh")));
const toEnd = () => document.querySelectorAll(".msgs.watched").forEach(list => (list.scrollTop = list.scrollHeight));
["arrived", "assigned", "passed", "ended", "closed", "resumed", "on-hold", "back", "presence", "offered", "offer-gone", "reset"].forEach(kind =>
  document.addEventListener("live:" + kind, wall));
["message", "assigned", "passed", "ended", "closed", "resumed", "on-hold", "back", "whisper", "beside", "reset"].forEach(kind =>
  document.addEventListener("live:" + kind, watched));
["whisper", "beside"].forEach(kind =>
  document.addEventListener("live:" + kind, ({ detail }) => {
    const beside = document.getElementById("beside");
    if (beside && (!detail?.conversation || detail.conversation === beside.dataset.beside) && !beside.querySelector("details[open]")) {
      htmx.ajax("GET", `/floor/${beside.dataset.beside}/beside`, { target: "#beside", swap: "outerHTML" });
    }
  }));
document.addEventListener("htmx:afterSettle", toEnd);
toEnd();
if (document.getElementById("floor")) {
  setInterval(wall, 10000);
}
const id = document.querySelector("[data-watch]")?.dataset.watch;
if (id) {
  setInterval(() => htmx.ajax("POST", `/floor/${id}/looking`, { swap: "none" }), 15000);
}
