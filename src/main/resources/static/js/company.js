// Colleagues at the same conversation see each other: who looks, who writes. A page says with data-company which conversation
// it shows; with data-company-silent="looks" only that somebody writes is told there, with "all" nothing. Whoever writes stands in data-writing for those who want to ask it.
const place = () => document.querySelector("[data-company]");
const others = new Map();
let of = "", told = 0;
const tell = (doing, id = of) =>
  id && fetch(`/workspace/${id}/company`, {
    method: "POST",
    headers: JSON.parse(document.body.getAttribute("hx-headers") || "{}"),
    body: new URLSearchParams({ doing }),
    credentials: "same-origin",
    keepalive: true,
  }).catch(() => {});
const silent = () => place()?.dataset.companySilent || "";
const say = doing => place() && silent() !== "all" && (silent() === "" || doing === "WRITES") && tell(doing);
const draw = () => {
  const here = place();
  if (!here) {
    return;
  }
  const now = Date.now();
  others.forEach((each, who) => each.until < now && others.delete(who));
  const names = doing => [...others.values()].filter(each => each.doing === doing).map(each => each.name).join(document.documentElement.lang.startsWith("zh") ? "、" : ", ");
  const writes = names("WRITES"), looks = names("LOOKS");
  const words = [writes && here.dataset.writes.replace("{name}", writes), looks && here.dataset.looks.replace("{name}", looks)].filter(Boolean);
  here.dataset.writing = writes;
  if ((here.dataset.shown || "") !== words.join()) {
    here.dataset.shown = words.join();
    here.replaceChildren(...words.map((text, at) => Object.assign(document.createElement("span"), { className: "chip " + (writes && at === 0 ? "warn" : "accent"), textContent: text })));
    here.hidden = !words.length;
  }
};
let shows = false;
const arrive = () => {
  const id = place()?.dataset.company || "";
  if (id !== of) {
    of && shows && tell("LEFT", of);
    of = id;
    others.clear();
    say("LOOKS");
  }
  shows = !silent();
  draw();
};
document.addEventListener("live:company", ({ detail }) => {
  if (detail.conversation !== of || detail.who === place()?.dataset.me) {
    return;
  }
  if (detail.doing === "LEFT") {
    others.delete(detail.who);
  } else {
    const fresh = !others.has(detail.who);
    others.set(detail.who, { name: detail.name, doing: detail.doing, until: Date.now() + (detail.doing === "WRITES" ? 6000 : 40000) });
    // Whoever has just come learns who is here already.
    fresh && say("LOOKS");
  }
  draw();
});
document.addEventListener("input", event => {
  if (event.target.closest("[data-company-writing]") && Date.now() - told > 3000) {
    told = Date.now();
    say("WRITES");
  }
});
document.addEventListener("htmx:afterSettle", arrive);
document.addEventListener("live:open", () => say("LOOKS"));
addEventListener("pagehide", () => say("LEFT"));
setInterval(draw, 1000);
setInterval(() => document.visibilityState === "visible" && Date.now() - told > 5000 && say("LOOKS"), 15000);
arrive();
