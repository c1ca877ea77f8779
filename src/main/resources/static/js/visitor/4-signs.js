// The small signs of a chat: the other side types, the other side has read; and the same told of this side.
if (chat) {
  const list = document.getElementById("chat-msgs");
  const typing = document.getElementById("chat-typing");
  let told = 0, quiet = 0, seen = 0, readTimer = 0;
  talk.readTo = seq => {
    list.querySelectorAll(".me[data-seq]").forEach(item => {
      if (Number(item.dataset.seq) <= seq) {
        item.querySelector("small").dataset.read = talk.words.read;
      }
    });
  };
  const tellRead = () => {
    clearTimeout(readTimer);
    readTimer = setTimeout(() => {
      if (talk.session && talk.last > seen && document.visibilityState === "visible") {
        seen = talk.last;
        talk.call("/read?seq=" + seen, { method: "POST" }).catch(() => {});
      }
    }, 500);
  };
  chat.addEventListener("talk:heard", ({ detail: { kind, data } }) => {
    if (kind === "typing") {
      typing.hidden = false;
      clearTimeout(quiet);
      quiet = setTimeout(() => (typing.hidden = true), 4000);
    } else if (kind === "message" && data.from === "AGENT") {
      typing.hidden = true;
    } else if (kind === "read") {
      talk.readTo(data.seq);
    }
  });
  chat.addEventListener("talk:shown", tellRead);
  chat.addEventListener("talk:begun", () => (seen = 0));
  document.addEventListener("visibilitychange", tellRead);
  document.getElementById("chat-text").addEventListener("input", () => {
    if (talk.session && Date.now() - told > 3000) {
      told = Date.now();
      talk.call("/typing", { method: "POST" }).catch(() => {});
    }
  });
}
