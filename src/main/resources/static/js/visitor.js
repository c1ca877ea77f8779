// The visitor's chat: history survives reloads, messages survive a lost network, the stream resumes by number.
const chat = document.getElementById("chat");
if (chat) {
  const words = chat.dataset;
  const list = document.getElementById("chat-msgs");
  const box = document.getElementById("chat-text");
  const note = document.getElementById("chat-note");
  const state = document.getElementById("chat-state");
  const leave = document.getElementById("chat-leave");
  const calls = "/api/v1/chat/sessions";
  const read = (key, otherwise) => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? otherwise;
    } catch {
      return otherwise;
    }
  };
  const write = (key, value) => (value === null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(value)));
  const sleep = time => new Promise(done => setTimeout(done, time));
  const fresh = () => (crypto.randomUUID ? crypto.randomUUID() : Date.now() + "-" + Math.random().toString(36).slice(2));
  const at = time => new Date(time).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: words.zone });
  const side = { CUSTOMER: "me", AGENT: "them", ROBOT: "them robot", SYSTEM: "sys" };
  let session = read("chat.session", null);
  let last = 0;
  let listening = null;
  let flushing = false;

  const header = () => ({ "X-Visitor-Token": session.token });
  const toEnd = () => (list.scrollTop = list.scrollHeight);
  const line = message => {
    const item = document.createElement("li");
    item.className = (side[message.from] || "sys") + " fresh";
    const bubble = document.createElement("div");
    bubble.className = "bubble";
    bubble.textContent = message.text;
    const small = document.createElement("small");
    small.className = "faint";
    small.textContent = at(message.at);
    item.append(bubble, small);
    return item;
  };
  const waiting = clientId => list.querySelector(`[data-client="${CSS.escape(clientId)}"]`);
  const show = message => {
    if (message.seq <= last) {
      return;
    }
    last = message.seq;
    waiting(message.clientId)?.remove();
    list.insertBefore(line(message), list.querySelector(".pending"));
    toEnd();
  };
  const pending = message => {
    if (!waiting(message.clientId)) {
      const item = line({ from: "CUSTOMER", text: message.text, at: Date.now() });
      item.dataset.client = message.clientId;
      item.classList.add("pending");
      item.querySelector("small").textContent = words.sending;
      list.append(item);
      toEnd();
    }
  };
  const say = (text, tone = "") => {
    state.textContent = text;
    state.className = "small " + tone;
  };
  const stand = ({ position, agents, waitSeconds }) => {
    if (!position) {
      return;
    }
    const wait = waitSeconds == null ? words.waitUnknown : words.wait.replace("{m}", Math.max(1, Math.ceil(waitSeconds / 60)));
    say(agents ? words.waiting.replace("{n}", position) + wait : words.nobody, "waiting");
  };
  const connected = () => say("");
  // Whoever was served is asked once how it was; the link is kept here, for nobody tells it twice.
  const offer = href => {
    const item = document.createElement("li");
    item.className = "sys opinion-offer fresh";
    const bubble = document.createElement("div");
    bubble.className = "bubble";
    const link = document.createElement("a");
    link.href = href;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = words.opinionGo;
    bubble.append(words.opinion + " ", link);
    item.append(bubble);
    list.querySelector(".opinion-offer")?.remove();
    list.append(item);
    toEnd();
  };
  const ask = async () => {
    const asked = session;
    const kept = read("chat.opinion", null);
    if (kept?.id === asked.id) {
      return kept.href && offer(kept.href);
    }
    const answer = await fetch(`${calls}/${asked.id}/opinion`, { method: "POST", headers: header() }).catch(() => null);
    if (answer?.ok && session === asked) {
      const href = answer.status === 201 ? (await answer.json()).href : null;
      write("chat.opinion", { id: asked.id, href });
      if (href) {
        offer(href);
      }
    }
  };
  const over = () => {
    say(words.ended);
    leave.hidden = true;
    ask();
  };

  // --- hearing: a stream read by hand, so that the token stays out of the address --------------------------------
  const heard = (kind, data) => {
    if (kind === "message") {
      show(data);
    } else if (kind === "queue") {
      stand(data);
    } else if (kind === "assigned" || kind === "resumed") {
      connected();
      leave.hidden = false;
    } else if (kind === "ended" || kind === "closed") {
      over();
    }
  };
  const listen = async () => {
    const mine = {};
    listening = mine;
    for (let pause = 500; listening === mine && session; pause = Math.min(pause * 2, 8000)) {
      try {
        const answer = await fetch(`${calls}/${session.id}/stream`, { headers: { ...header(), "Last-Event-ID": String(last) }, cache: "no-store" });
        if (answer.status === 404) {
          return begin(null);
        }
        if (answer.ok) {
          note.textContent = "";
          flush();
          const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
          let buffer = "";
          for (;;) {
            const { done, value } = await reader.read();
            if (done || listening !== mine) {
              break;
            }
            pause = 500;
            buffer += value;
            const frames = buffer.split("\n\n");
            buffer = frames.pop();
            for (const frame of frames) {
              const field = name => frame.split("\n").find(each => each.startsWith(name + ": "))?.slice(name.length + 2);
              if (field("data")) {
                heard(field("event"), JSON.parse(field("data")));
              }
            }
          }
        }
      } catch {
        note.textContent = words.offline;
      }
      await sleep(pause + Math.random() * 300);
    }
  };

  // --- speaking: everything typed waits in this browser until it is acknowledged ----------------------------------
  const out = change => {
    const left = change(read("chat.out", []));
    write("chat.out", left.length ? left : null);
    return left;
  };
  const open = async () => {
    const answer = await fetch(calls, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
    if (!answer.ok) {
      throw answer.status;
    }
    begin(await answer.json());
  };
  const refuse = (message, reason) => {
    out(left => left.filter(each => each.clientId !== message.clientId));
    waiting(message.clientId)?.remove();
    note.textContent = reason;
    box.value = box.value ? box.value : message.text;
  };
  const flush = async () => {
    if (flushing) {
      return;
    }
    flushing = true;
    let pause = 800;
    for (let message = out(left => left)[0]; message; message = out(left => left)[0]) {
      try {
        if (!session) {
          await open();
        }
        const answer = await fetch(`${calls}/${session.id}/messages`, { method: "POST", headers: { ...header(), "Content-Type": "application/json" }, body: JSON.stringify(message) });
        if (answer.ok) {
          const kept = await answer.json();
          out(left => left.filter(each => each.clientId !== message.clientId));
          if (kept.seq === last + 1) {
            show({ ...message, ...kept, from: "CUSTOMER" });
          }
          note.textContent = "";
          pause = 800;
        } else if (answer.status === 409 || answer.status === 404) {
          begin(null);
        } else if (answer.status === 429 || answer.status >= 500) {
          throw answer.status;
        } else {
          refuse(message, (await answer.json().catch(() => ({}))).detail || words.unsent);
        }
      } catch (failure) {
        note.textContent = failure === 429 ? words.limited : words.offline;
        await sleep(pause);
        pause = Math.min(pause * 2, 10000);
      }
    }
    flushing = false;
  };
  const send = () => {
    const text = box.value.trim();
    const length = [...text].length;
    if (!text) {
      return;
    }
    if (length > Number(words.limit)) {
      note.textContent = words.tooLong.replace("{n}", length).replace("{limit}", words.limit);
      return;
    }
    const message = { clientId: fresh(), text };
    box.value = "";
    write("chat.draft", null);
    note.textContent = "";
    out(left => [...left, message]);
    pending(message);
    flush();
  };

  const begin = found => {
    session = found;
    write("chat.session", found);
    last = 0;
    listening = null;
    if (found) {
      listen();
    }
  };

  box.value = read("chat.draft", "");
  box.addEventListener("input", () => write("chat.draft", box.value));
  box.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && matchMedia("(hover: hover)").matches) {
      event.preventDefault();
      send();
    }
  });
  document.getElementById("chat-say").addEventListener("submit", event => {
    event.preventDefault();
    send();
  });
  leave.addEventListener("click", () => fetch(`${calls}/${session.id}`, { method: "DELETE", headers: header() }).then(over, () => {}));
  document.getElementById("chat-fold")?.addEventListener("click", () => parent.postMessage("bihuan-chat:fold", "*"));
  addEventListener("online", flush);

  out(left => left).forEach(pending);
  if (session) {
    fetch(`${calls}/${session.id}`, { headers: header() })
      .then(answer => (answer.ok ? answer.json() : null))
      .then(standing => {
        if (standing?.state === "WAITING") {
          stand(standing);
        } else if (standing?.state === "ACTIVE") {
          connected();
          leave.hidden = false;
        } else if (standing) {
          over();
        }
      })
      .catch(() => {});
    listen();
  }
  flush();
}
