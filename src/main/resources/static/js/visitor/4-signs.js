// The small signs of a chat: the other side types, the other side has read; and the same told of this side.
if (chat) {
  const list = document.getElementById("chat-msgs");
  const typing = document.getElementById("chat-typing");
  let told = 0, quiet = 0, seen = 0, readTimer = 0, folded = false, unread = [];
  talk.readTo = seq => {
    list.querySelectorAll(".me[data-seq]").forEach(item => {
      if (Number(item.dataset.seq) <= seq) {
        item.querySelector("small").dataset.read = talk.words.read;
      }
    });
  };
  const count = left => {
    if (left.length !== unread.length) {
      parent.postMessage("bihuan-chat:unread:" + left.length, "*");
    }
    unread = left;
  };
  const before = () => {
    const kept = talk.read("chat.seen", null);
    return kept && kept.id === talk.session?.id ? kept.seq : 0;
  };
  const tellRead = () => {
    clearTimeout(readTimer);
    readTimer = setTimeout(() => {
      if (talk.session && talk.last > seen && !folded && document.visibilityState === "visible") {
        seen = talk.last;
        talk.write("chat.seen", { id: talk.session.id, seq: seen });
        count([]);
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
  chat.addEventListener("talk:shown", ({ detail: { from, seq } }) => {
    if (["AGENT", "ROBOT"].includes(from) && seq > before()) {
      count([...unread, seq]);
    }
    tellRead();
  });
  chat.addEventListener("talk:begun", () => {
    seen = 0;
    count([]);
  });
  document.addEventListener("visibilitychange", tellRead);
  // Inside another site the frame is told when it is folded away: what nobody can see is not read.
  addEventListener("message", event => {
    if (event.source === parent && parent !== window && ["bihuan-chat:folded", "bihuan-chat:opened"].includes(event.data)) {
      folded = event.data === "bihuan-chat:folded";
      tellRead();
    }
  });
  document.getElementById("chat-text").addEventListener("input", () => {
    if (talk.session && Date.now() - told > 3000) {
      told = Date.now();
      talk.call("/typing", { method: "POST" }).catch(() => {});
    }
  });
}
