// The agent's screen: messages come and go without a reload, drafts are kept, words are checked while they are typed,
// clocks turn colour, and everything has a key.
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
const draftKey = () => "desk.draft:" + conversation();
const outKey = () => "desk.out:" + conversation();
const kept = key => JSON.parse(localStorage.getItem(key) || "[]");

// --- what is shown -------------------------------------------------------------------------------------------------
const hour = at => new Date(at).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: desk().dataset.zone });
const side = { CUSTOMER: "them", AGENT: "me", ROBOT: "me robot", SYSTEM: "sys" };
const atEnd = list => list.scrollHeight - list.scrollTop - list.clientHeight < 120;
const toEnd = () => {
  const list = byId("msgs");
  if (list) {
    list.scrollTop = list.scrollHeight;
  }
};
const line = message => {
  const item = document.createElement("li");
  item.className = (side[message.from] || "sys") + " fresh";
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  bubble.textContent = message.text;
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
  if (message.clientId) {
    pendingLine(message.clientId)?.remove();
  }
  const item = line(message);
  item.dataset.seq = message.seq;
  list.insertBefore(item, list.querySelector(".pending"));
  list.dataset.last = message.seq;
  if (stay || message.from === "AGENT") {
    toEnd();
  }
};
let filling = null;
const fill = () => {
  const list = byId("msgs");
  const id = conversation();
  if (!list || filling) {
    return filling;
  }
  filling = fetch(`${base()}/${id}/messages?after=${list.dataset.last}`, { credentials: "same-origin" })
    .then(answer => (answer.ok ? answer.json() : []))
    .then(messages => conversation() === id && messages.forEach(show))
    .catch(() => {})
    .finally(() => (filling = null));
  return filling;
};
const lists = later(200, () => {
  if (byId("lists")) {
    htmx.ajax("GET", "/workspace/lists?c=" + conversation(), { target: "#lists", swap: "innerHTML" });
  }
});
const help = later(500, () => byId("help") && htmx.trigger("#help", "helpWanted"));
const reload = later(120, () => {
  if (desk()) {
    htmx.ajax("GET", location.pathname + location.search, { target: "#desk", select: "#desk", swap: "outerHTML" });
  }
});
const seen = later(400, () => {
  const last = byId("msgs")?.dataset.last;
  if (last && byId("lists") && document.visibilityState === "visible") {
    post(`/workspace/${conversation()}/reading`, { seq: last }).then(lists, () => {});
  }
});

// --- what is sent --------------------------------------------------------------------------------------------------
const keepOut = (id, change) => {
  const key = "desk.out:" + id;
  const left = change(kept(key));
  left.length ? localStorage.setItem(key, JSON.stringify(left)) : localStorage.removeItem(key);
};
const showPending = ({ clientId, text }) => {
  if (pendingLine(clientId)) {
    return;
  }
  const item = line({ from: "AGENT", at: new Date().toISOString(), text });
  item.dataset.client = clientId;
  item.classList.add("pending");
  item.querySelector("small").textContent = desk().dataset.sending;
  byId("msgs").append(item);
  toEnd();
};
const failed = (clientId, reason, id, message) => {
  const item = pendingLine(clientId);
  if (!item) {
    return;
  }
  item.classList.add("unsent");
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = desk().dataset.again;
  again.addEventListener("click", () => {
    item.classList.remove("unsent");
    item.querySelector("small").textContent = desk().dataset.sending;
    deliver(id, message);
  });
  item.querySelector("small").replaceChildren((reason || desk().dataset.unsent) + " · ", again);
};
// Whoever types to it needs a moment for each message; when the customer has left, what became of it is shown.
const settle = (left, over) => {
  const until = Date.now() + left + 150;
  const look = async () => {
    await fill();
    help();
    if (Date.now() < until) {
      setTimeout(look, Math.min(600, until - Date.now()));
    } else if (over) {
      setTimeout(() => location.reload(), 1500);
    }
  };
  look();
};
const deliver = async (id, message, tries = 0) => {
  try {
    const answer = await post(`${base()}/${id}/messages`, message);
    if (answer.ok) {
      const { seq, at, settled, over } = await answer.json();
      keepOut(id, out => out.filter(each => each.clientId !== message.clientId));
      if (conversation() === id) {
        const last = Number(byId("msgs")?.dataset.last);
        seq === last + 1 ? show({ ...message, seq, at, from: "AGENT" }) : await fill();
        pendingLine(message.clientId)?.remove();
        help();
        lists();
        settled !== undefined && settle(settled, over);
      }
      return true;
    }
    if (answer.status < 500 && answer.status !== 429) {
      const said = await answer.json().catch(() => ({}));
      keepOut(id, out => out.filter(each => each.clientId !== message.clientId));
      failed(message.clientId, said.detail, id, message);
      return false;
    }
  } catch {
    // Offline: the message waits in this browser under its own name and is sent again.
  }
  if (tries < 6) {
    await new Promise(done => setTimeout(done, Math.min(500 * 2 ** tries, 8000)));
    return deliver(id, message, tries + 1);
  }
  failed(message.clientId, "", id, message);
  return false;
};
const tooLong = box => {
  const length = [...box.value.trim()].length;
  const over = length > Number(box.dataset.limit);
  if (over) {
    hint({ warn: desk().dataset.tooLong.replace("{n}", length).replace("{limit}", box.dataset.limit) });
  }
  return over;
};
const send = () => {
  const box = byId("draft");
  const text = box.value.trim();
  if (!text) {
    return Promise.resolve(true);
  }
  if (tooLong(box)) {
    return Promise.resolve(false);
  }
  const message = { clientId: crypto.randomUUID ? crypto.randomUUID() : Date.now() + "-" + Math.random(), text };
  const id = conversation();
  keepOut(id, out => [...out, message]);
  box.value = "";
  localStorage.removeItem(draftKey());
  underline("", []);
  hint(null);
  showPending(message);
  return deliver(id, message);
};

// --- words while typing ---------------------------------------------------------------------------------------------
let advice = [];
const underline = (text, findings) => {
  const under = document.querySelector(".draft-under");
  if (!under) {
    return;
  }
  under.replaceChildren();
  let from = 0;
  for (const finding of findings) {
    if (finding.from < from) {
      continue;
    }
    under.append(text.slice(from, finding.from));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(finding.from, finding.to);
    mark.classList.toggle("taboo", finding.taboo);
    under.append(mark);
    from = finding.to;
  }
  under.append(text.slice(from) + "\u200b");
};
const hint = finding => {
  const place = byId("draft-hint");
  if (!place) {
    return;
  }
  place.className = "";
  place.replaceChildren();
  if (!finding) {
    return;
  }
  place.className = "hint" + (finding.taboo ? " taboo" : "");
  if (finding.warn) {
    place.textContent = finding.warn;
    return;
  }
  const add = (tag, css, text) => {
    const element = document.createElement(tag);
    element.className = css;
    element.textContent = text;
    place.append(element);
    return element;
  };
  add("span", "chip " + (finding.taboo ? "bad" : "warn"), finding.label);
  add("span", "small", `“${finding.phrase}” ${finding.advice}`);
  add("a", "rule", finding.rule).href = "/standards/rules/" + finding.rule;
  if (finding.swap) {
    const swap = add("button", "button small quiet", desk().dataset.swap + " ");
    swap.type = "button";
    swap.dataset.swaps = "";
    swap.append(Object.assign(document.createElement("kbd"), { textContent: "Tab" }));
  }
};
const check = later(220, async () => {
  const box = byId("draft");
  if (!box) {
    return;
  }
  const text = box.value;
  if (!text.trim()) {
    advice = [];
    underline("", []);
    return hint(null);
  }
  if (tooLong(box)) {
    return;
  }
  const answer = await post("/workspace/wording", { text }).catch(() => null);
  if (!answer?.ok || byId("draft")?.value !== text) {
    return;
  }
  advice = await answer.json();
  underline(text, advice);
  hint(advice.find(each => each.taboo) || advice[0]);
});
const swap = () => {
  const finding = advice.find(each => each.taboo && each.swap) || advice.find(each => each.swap);
  const box = byId("draft");
  if (!finding || !box) {
    return false;
  }
  // Left selected: the better words are an example, and the agent may type over them at once.
  box.setRangeText(finding.swap, finding.from, finding.to, "select");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
};
const insert = text => {
  const box = byId("draft");
  if (box) {
    box.focus();
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
};

// --- phrases ----------------------------------------------------------------------------------------------------------
const phrases = () => byId("phrases");
const offered = () => [...phrases().querySelectorAll("li:not([hidden])")];
const choose = place => {
  offered().forEach((each, i) => each.setAttribute("aria-selected", i === place));
  offered()[place]?.scrollIntoView({ block: "nearest" });
};
const chosen = () => offered().findIndex(each => each.getAttribute("aria-selected") === "true");
const offer = () => {
  const words = byId("draft").value;
  const open = words.startsWith("/");
  phrases().hidden = !open;
  if (open) {
    const sought = words.slice(1).trim();
    phrases().querySelectorAll("li").forEach(each => (each.hidden = !each.textContent.includes(sought)));
    phrases().hidden = offered().length === 0;
    choose(0);
  }
};
const take = item => {
  const box = byId("draft");
  box.value = "";
  phrases().hidden = true;
  insert(item.dataset.phrase);
};

// --- clocks -----------------------------------------------------------------------------------------------------------
setInterval(() => {
  document.querySelectorAll("[data-tick]").forEach(chip => {
    const limit = Number(chip.dataset.tick);
    const since = chip.querySelector("[data-since]");
    if (!limit || !since) {
      return;
    }
    const used = Math.min(100, Math.max(0, (Date.now() - Date.parse(since.dataset.since)) / 10 / limit));
    chip.querySelector(".used").setAttribute("stroke-dasharray", used.toFixed(0) + " 100");
    chip.classList.toggle("bad", used >= 100);
    chip.classList.toggle("warn", used >= 60 && used < 100);
    chip.classList.toggle("accent", used < 60);
  });
}, 500);

// --- set up, at first and after each swap --------------------------------------------------------------------------
const begin = () => {
  if (!desk()) {
    return;
  }
  toEnd();
  const box = byId("draft");
  if (box && !box.dataset.ready) {
    box.dataset.ready = "true";
    box.value = localStorage.getItem(draftKey()) || "";
    kept(outKey()).forEach(message => {
      showPending(message);
      deliver(conversation(), message);
    });
    if (box.value) {
      check();
    }
    if (matchMedia("(width >= 760px)").matches) {
      box.focus({ preventScroll: true });
    }
  }
  seen();
};
if (desk()) {
  begin();
}
document.addEventListener("htmx:afterSettle", event => event.target.id === "desk" && begin());
document.addEventListener("visibilitychange", seen);

document.addEventListener("input", event => {
  if (event.target.id === "draft") {
    localStorage.setItem(draftKey(), event.target.value);
    underline(event.target.value, []);
    offer();
    check();
  }
});
document.addEventListener("scroll", event => {
  if (event.target.id === "draft") {
    document.querySelector(".draft-under").scrollTop = event.target.scrollTop;
  }
}, true);
document.addEventListener("submit", event => {
  if (event.target.id === "compose") {
    event.preventDefault();
    send();
  }
});
document.addEventListener("click", event => {
  const tip = event.target.closest("[data-insert]");
  if (tip) {
    insert(tip.dataset.insert);
  }
  if (event.target.closest("[data-swaps]")) {
    swap();
  }
  const phrase = event.target.closest("[data-phrase]");
  if (phrase) {
    take(phrase);
  }
});
document.addEventListener("keydown", event => {
  if (!desk() || document.querySelector("dialog[open]")) {
    return;
  }
  const box = event.target.id === "draft" ? event.target : null;
  if (event.altKey && /^Digit[1-3]$/.test(event.code)) {
    const tip = document.querySelector(`[data-tip="${event.code.slice(5)}"]`);
    if (tip) {
      event.preventDefault();
      insert(tip.dataset.insert);
    }
    return;
  }
  if (box) {
    if (event.isComposing) {
      return;
    }
    const open = phrases() && !phrases().hidden;
    if (open && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      const many = offered().length;
      choose((chosen() + (event.key === "ArrowDown" ? 1 : many - 1)) % many);
    } else if (open && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      take(offered()[Math.max(0, chosen())]);
    } else if (event.key === "Escape") {
      open ? (phrases().hidden = true) : box.blur();
    } else if (event.key === "Tab" && !event.shiftKey && advice.some(each => each.swap)) {
      if (swap()) {
        event.preventDefault();
      }
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send().then(sent => sent && byId("ending")?.requestSubmit());
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    }
    return;
  }
  if (event.target.closest("input, textarea, select, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "e" || key === "t") {
    document.querySelector(`[data-key="${key}"]`)?.click();
  } else if (key === "i") {
    document.querySelector('[data-opens="identity-dialog"]')?.click();
  } else if (key === "r" || key === "/") {
    event.preventDefault();
    byId("draft")?.focus();
    if (key === "/") {
      insert("/");
    }
  } else if (key === "j" || key === "k") {
    const all = [...document.querySelectorAll("#lists a")];
    const now = all.findIndex(each => each.hasAttribute("aria-current"));
    all[now + (key === "j" ? 1 : -1)]?.click();
  }
});

// --- what happens elsewhere -------------------------------------------------------------------------------------------
document.addEventListener("live:message", ({ detail }) => {
  if (!desk()) {
    return;
  }
  if (detail.conversation === conversation()) {
    const last = Number(byId("msgs")?.dataset.last);
    detail.seq === last + 1 ? show(detail) : detail.seq > last && fill();
    detail.from === "CUSTOMER" && (seen(), help());
  }
  lists();
});
["assigned", "arrived", "passed", "ended", "resumed", "closed", "identity", "customer"].forEach(kind =>
  document.addEventListener("live:" + kind, ({ detail }) => {
    if (!desk()) {
      return;
    }
    const mine = detail?.conversation === conversation();
    const free = !conversation() && kind === "assigned";
    mine || free ? reload() : lists();
  }));
["open", "reset", "follow-ups"].forEach(kind =>
  document.addEventListener("live:" + kind, () => {
    if (desk()) {
      document.querySelector(".banner.offline")?.remove();
      lists();
      fill();
      help();
    }
  }));
document.addEventListener("live:presence", () => desk() && (conversation() ? lists() : reload()));
document.addEventListener("live:down", () => {
  if (desk() && !document.querySelector(".banner.offline") && byId("msgs")) {
    const banner = document.createElement("p");
    banner.className = "banner warn offline";
    banner.setAttribute("role", "status");
    banner.textContent = desk().dataset.down;
    byId("msgs").parentElement.querySelector(".compose, .wrapup")?.prepend(banner);
  }
});
