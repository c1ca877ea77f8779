// What stands in a visitor's chat: messages, those on their way, and the line about how it stands.
if (chat) {
  const list = document.getElementById("chat-msgs");
  const state = document.getElementById("chat-state");
  const note = document.getElementById("chat-note");
  const side = { CUSTOMER: "me", AGENT: "them", ROBOT: "them robot", SYSTEM: "sys" };
  const at = time => new Date(time).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: talk.words.zone });
  const toEnd = () => (list.scrollTop = list.scrollHeight);
  const line = message => {
    const item = document.createElement("li");
    item.className = (side[message.from] || "sys") + " fresh";
    if (message.text) {
      item.append(Object.assign(document.createElement("div"), { className: "bubble", textContent: message.text }));
    }
    const small = Object.assign(document.createElement("small"), { className: "faint", textContent: at(message.at) });
    item.append(small);
    return item;
  };
  const files = (item, message, base, headers) => {
    if (message.attachments?.length) {
      item.dispatchEvent(new CustomEvent("files:draw", { bubbles: true, detail: { files: message.attachments, base: base ?? talk.address("/files"), headers: headers ?? talk.header() } }));
      item.append(item.querySelector("small"));
    }
  };
  talk.waiting = clientId => list.querySelector(`[data-client="${CSS.escape(clientId)}"]`);
  talk.show = message => {
    if (message.seq <= talk.last) {
      return;
    }
    talk.last = message.seq;
    talk.waiting(message.clientId)?.remove();
    const item = line(message);
    item.dataset.seq = message.seq;
    list.insertBefore(item, list.querySelector(".pending"));
    files(item, message);
    toEnd();
    chat.dispatchEvent(new CustomEvent("talk:shown", { detail: message }));
  };
  // A talk of before stands above today's, under its day.
  talk.earlier = (messages, base, headers) => {
    const welcome = list.querySelector(".welcome");
    const stand = item => list.insertBefore(item, welcome);
    if (messages.length) {
      const day = new Date(messages[0].at).toLocaleDateString(document.documentElement.lang, { timeZone: talk.words.zone });
      const head = Object.assign(document.createElement("li"), { className: "sys" });
      head.append(Object.assign(document.createElement("div"), { className: "bubble", textContent: talk.words.earlier.replace("{date}", day) }));
      stand(head);
    }
    for (const message of messages) {
      const item = line(message);
      stand(item);
      files(item, message, base, headers);
    }
    toEnd();
  };
  talk.pending = message => {
    if (!talk.waiting(message.clientId)) {
      const names = (message.files || []).map(file => file.name).join("\n");
      const item = line({ from: "CUSTOMER", text: [message.text, names].filter(Boolean).join("\n"), at: Date.now() });
      item.dataset.client = message.clientId;
      item.classList.add("pending");
      item.querySelector("small").textContent = talk.words.sending;
      list.append(item);
      toEnd();
    }
  };
  talk.say = (text, tone = "") => {
    state.textContent = text;
    state.className = "small " + tone;
  };
  talk.note = text => (note.textContent = text);
  talk.stand = ({ position, agents, waitSeconds }) => {
    if (position) {
      document.getElementById("chat-leave").hidden = false;
      const wait = waitSeconds == null ? talk.words.waitUnknown : talk.words.wait.replace("{m}", Math.max(1, Math.ceil(waitSeconds / 60)));
      talk.say(agents ? talk.words.waiting.replace("{n}", position) + wait : talk.words.nobody, "waiting");
    }
  };
  // Whoever was served is asked once how it was; the link is kept here, for nobody tells it twice.
  const offer = href => {
    const item = document.createElement("li");
    item.className = "sys opinion-offer fresh";
    const bubble = Object.assign(document.createElement("div"), { className: "bubble" });
    bubble.append(talk.words.opinion + " ", Object.assign(document.createElement("a"), { href, target: "_blank", rel: "noopener", className: "button primary small", textContent: talk.words.opinionGo }));
    item.append(bubble);
    list.querySelector(".opinion-offer")?.remove();
    list.append(item);
    toEnd();
  };
  talk.askOpinion = async () => {
    const asked = talk.session;
    const kept = talk.read("chat.opinion", null);
    if (kept?.id === asked.id) {
      return kept.href && offer(kept.href);
    }
    const answer = await talk.call("/opinion", { method: "POST" }).catch(() => null);
    if (answer?.ok && talk.session === asked) {
      const href = answer.status === 201 ? (await answer.json()).href : null;
      talk.write("chat.opinion", { id: asked.id, href });
      if (href) {
        offer(href);
      }
    }
  };
}
