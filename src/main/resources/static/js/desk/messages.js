// What was said: lines come without a reload, and what the agent has seen is told.
const hour = at => new Date(at).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: desk().dataset.zone });
const side = { CUSTOMER: "them", AGENT: "me", ROBOT: "me robot", SYSTEM: "sys" };
const atEnd = list => list.scrollHeight - list.scrollTop - list.clientHeight < 120;
const toEnd = () => {
  const list = byId("msgs");
  if (list) {
    list.scrollTop = list.scrollHeight;
  }
};
// Whoever reads the last words goes on reading them when what stands around grows.
let atLast = true;
const growing = new ResizeObserver(() => atLast && toEnd());
document.addEventListener("scroll", event => event.target.id === "msgs" && (atLast = atEnd(event.target)), true);
const line = message => {
  const item = document.createElement("li");
  item.className = (side[message.from] || "sys") + " fresh";
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  bubble.textContent = message.text;
  bubble.hidden = !message.text;
  const small = document.createElement("small");
  small.className = "faint";
  const time = document.createElement("time");
  time.dateTime = message.at;
  time.textContent = hour(message.at);
  small.append(time);
  if (message.scripted && message.from === "AGENT") {
    small.append(" · " + desk().dataset.scripted);
  }
  item.append(bubble, small);
  return item;
};
const pendingLine = clientId => byId("msgs")?.querySelector(`[data-client="${CSS.escape(clientId)}"]`);
const show = message => {
  const list = byId("msgs");
  if (!list || message.seq <= Number(list.dataset.last)) {
    return;
  }
  const stay = atEnd(list);
  message.from === "CUSTOMER" && customerSpoke();
  if (message.clientId) {
    pendingLine(message.clientId)?.remove();
  }
  const item = line(message);
  item.dataset.seq = message.seq;
  list.insertBefore(item, list.querySelector(".pending"));
  drawFiles(item, message);
  list.dataset.last = message.seq;
  if (stay || message.from === "AGENT") {
    toEnd();
  }
};
// Asked for while it is under way, it goes once more: what it brings may have been read before the words in question came.
let filling = null;
let oncemore = false;
const fill = () => {
  const list = byId("msgs");
  if (!list || filling) {
    oncemore = Boolean(list);
    return filling;
  }
  const id = conversation();
  const after = Number(list.dataset.last);
  oncemore = false;
  filling = fetch(`${base()}/${id}/messages?after=${after}`, { credentials: "same-origin" })
    .then(answer => (answer.ok ? answer.json() : []))
    .then(messages => {
      if (conversation() === id) {
        // A screen that was drawn anew meanwhile may know less than was asked for: shown there, this would leave a gap.
        Number(byId("msgs")?.dataset.last) >= after ? messages.forEach(show) : (oncemore = true);
      }
    })
    .catch(() => {})
    .finally(() => {
      filling = null;
      return oncemore ? fill() : null;
    });
  return filling;
};
const seen = later(400, () => {
  const last = byId("msgs")?.dataset.last;
  if (last && byId("lists") && document.visibilityState === "visible") {
    post(`/workspace/${conversation()}/reading`, { seq: last }).then(lists, () => {});
  }
});


// A screen drawn anew was read a moment before it is shown: what was said in between is fetched.
document.addEventListener("desk:shown", () => {
  atLast = true;
  growing.disconnect();
  byId("msgs") && growing.observe(byId("msgs"));
  toEnd();
  fill();
  seen();
});
document.addEventListener("visibilitychange", seen);
