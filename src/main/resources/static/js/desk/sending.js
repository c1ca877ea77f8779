// What is sent waits in this browser under its own name until the server has it.
const outKey = () => "desk.out:" + conversation();
const kept = key => JSON.parse(localStorage.getItem(key) || "[]");
const keepOut = (id, change) => {
  const key = "desk.out:" + id;
  const left = change(kept(key));
  left.length ? localStorage.setItem(key, JSON.stringify(left)) : localStorage.removeItem(key);
};
const showPending = ({ clientId, text, files = [] }) => {
  if (pendingLine(clientId)) {
    return;
  }
  const item = line({ from: "AGENT", at: new Date().toISOString(), text: [text, names(files)].filter(Boolean).join("\n") });
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
// Refused while the agent is elsewhere: the words lie in that conversation's draft again, and the agent is told.
const backToDraft = (id, text, reason) => {
  const typed = localStorage.getItem(draftKey(id));
  localStorage.setItem(draftKey(id), [text, typed].filter(Boolean).join("\n"));
  const words = `“${[...text].slice(0, 12).join("")}…” ${reason || desk()?.dataset.unsent || ""}`;
  document.dispatchEvent(new CustomEvent("toast", { detail: { text: words, tone: "warn" } }));
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
const posted = ({ clientId, text, files = [] }) => (files.length ? { clientId, text, attachments: files.map(file => file.id) } : { clientId, text });
const deliver = async (id, message, tries = 0) => {
  try {
    const answer = await post(`${base()}/${id}/messages`, posted(message));
    if (answer.ok) {
      const { seq, at, left, settled, over } = await answer.json();
      keepOut(id, out => out.filter(each => each.clientId !== message.clientId));
      if (answer.status === 202) {
        conversation() === id && waitIn(pendingLine(message.clientId), left);
        return true;
      }
      if (conversation() === id) {
        const last = Number(byId("msgs")?.dataset.last);
        seq === last + 1 ? show({ ...message, seq, at, from: "AGENT", attachments: message.files }) : await fill();
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
      conversation() === id ? failed(message.clientId, said.detail, id, message) : backToDraft(id, message.text, said.detail);
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
// A colleague writes at this very moment: said once for these words, the same key again sends them.
let warned = "";
const colleagueWrites = box => {
  const who = document.querySelector("[data-company]")?.dataset.writing;
  if (!who || warned === box.value) {
    return false;
  }
  warned = box.value;
  looked = box.value; // what was found in the words stands back behind the colleague
  hint({ warn: desk().dataset.colleague.replace("{name}", who) });
  return true;
};
// The customer spoke a glance ago, into an answer begun before: shown once, the same key again sends it.
const GLANCE = 2000;
let spoke = 0;
const customerSpoke = () => byId("draft")?.value.trim() && (spoke = Date.now());
const spokeMeanwhile = box => {
  if (box.dataset.secondLook !== "true" || Date.now() - spoke > GLANCE) {
    return false;
  }
  spoke = 0;
  looked = box.value; // what was found in the words was shown before
  hint({ warn: desk().dataset.meanwhile });
  return true;
};
// What stood there when the key was pressed becomes the message; what was typed since stays in the box.
const leaves = (id, box, form, text) => {
  const here = conversation() === id;
  const message = { clientId: crypto.randomUUID ? crypto.randomUUID() : Date.now() + "-" + Math.random(), text: text.trim(), files: takeFiles(form) };
  keepOut(id, out => [...out, message]);
  box.value = box.value.startsWith(text) ? box.value.slice(text.length) : "";
  box.value ? localStorage.setItem(draftKey(id), box.value) : localStorage.removeItem(draftKey(id));
  if (here) {
    keepDraft();
    underline(box.value, []);
    hint(null);
    showPending(message);
  }
  return message;
};
let leaving = null;
const send = async () => {
  if (leaving) {
    return (await leaving) ? send() : false;
  }
  const box = byId("draft"), form = compose(), id = conversation(), text = box.value;
  if (!text.trim() && !carried(form).length) {
    return true;
  }
  if (tooLong(box)) {
    return false;
  }
  if (arriving(form)) {
    hint({ warn: form.dataset.trayWait });
    return false;
  }
  const asksAgain = async () => (await wantsAnotherLook(box)) || (conversation() === id && (colleagueWrites(box) || spokeMeanwhile(box)));
  leaving = asksAgain()
    .then(again => (again ? null : leaves(id, box, form, text)))
    .finally(() => (leaving = null));
  const message = await leaving;
  return message ? deliver(id, message) : false;
};

document.addEventListener("desk:shown", () => {
  const list = byId("msgs");
  if (byId("draft") && list && !list.dataset.ready) {
    list.dataset.ready = "true";
    kept(outKey()).forEach(message => {
      showPending(message);
      deliver(conversation(), message);
    });
  }
});
// What could not leave while the connection was gone leaves by itself when it is back.
document.addEventListener("live:open", () => desk() && kept(outKey()).forEach(({ clientId }) => pendingLine(clientId)?.querySelector("small button")?.click()));
document.addEventListener("submit", event => {
  if (event.target.id === "compose") {
    event.preventDefault();
    send();
  }
});
