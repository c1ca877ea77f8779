// What a visitor's browser remembers of the chat, and how it calls. The files of this folder
// share their names: `talk` is where its parts meet.
const chat = document.getElementById("chat");
const talk = {};
if (chat) {
  const calls = "/api/v1/chat/sessions";
  const read = (key, otherwise) => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? otherwise;
    } catch {
      return otherwise;
    }
  };
  const write = (key, value) => {
    try {
      value === null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A browser that keeps nothing still chats until it is closed.
    }
  };
  let opening = null;
  const begun = async () => {
    const answer = await fetch(calls, { method: "POST", headers: { "Content-Type": "application/json", ...talk.language }, body: JSON.stringify(talk.asked || {}) });
    if (!answer.ok) {
      throw answer.status;
    }
    talk.begin(await answer.json());
  };
  Object.assign(talk, {
    words: chat.dataset,
    session: read("chat.session", null),
    last: 0,
    read,
    write,
    fresh: () => (crypto.randomUUID ? crypto.randomUUID() : Date.now() + "-" + Math.random().toString(36).slice(2)),
    sleep: time => new Promise(done => setTimeout(done, time)),
    // Refusals come in the language of the page, whatever the browser speaks.
    language: { "Accept-Language": document.documentElement.lang },
    header: () => ({ "X-Visitor-Token": talk.session.token, ...talk.language }),
    address: (rest = "") => `${calls}/${talk.session.id}${rest}`,
    call: (rest, options = {}) => fetch(talk.address(rest), { cache: "no-store", ...options, headers: { ...talk.header(), ...options.headers } }),
    // Two files chosen at once begin one session, not two.
    open: () => (opening ??= begun().finally(() => (opening = null))),
    begin: found => {
      talk.session = found;
      write("chat.session", found);
      talk.last = 0;
      chat.dispatchEvent(new CustomEvent("talk:begun"));
    },
  });
}
