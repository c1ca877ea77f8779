// A visitor's stream, read by hand, so that the token stays out of the address. After a break it resumes by number.
if (chat) {
  const leave = document.getElementById("chat-leave");
  let listening = null;
  talk.connected = () => {
    // What was said while nobody was there is no longer so.
    document.getElementById("chat-away")?.remove();
    document.querySelectorAll("#chat-msgs .welcome.away").forEach(item => (item.hidden = true));
    talk.say("");
    leave.hidden = false;
  };
  talk.over = () => {
    talk.say(talk.words.ended);
    leave.hidden = true;
    talk.askOpinion();
  };
  const heard = (kind, data) => {
    if (kind === "message") {
      talk.show(data);
    } else if (kind === "queue") {
      talk.stand(data);
    } else if (kind === "assigned" || kind === "resumed") {
      talk.connected();
    } else if (kind === "ended" || kind === "closed") {
      talk.over();
    }
    chat.dispatchEvent(new CustomEvent("talk:heard", { detail: { kind, data } }));
  };
  const follow = async (answer, mine) => {
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let buffer = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done || listening !== mine) {
        return;
      }
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
  };
  talk.listen = async () => {
    const mine = {};
    listening = mine;
    for (let pause = 500; listening === mine && talk.session; pause = Math.min(pause * 2, 8000)) {
      try {
        const answer = await talk.call("/stream", { headers: { "Last-Event-ID": String(talk.last) } });
        if (answer.status === 404) {
          return talk.begin(null);
        }
        if (answer.ok) {
          chat.classList.remove("offline");
          talk.note("");
          talk.flush();
          pause = 250;
          await follow(answer, mine);
        }
      } catch {
        chat.classList.add("offline");
      }
      await talk.sleep(pause + Math.random() * 300);
    }
  };
  chat.addEventListener("talk:begun", () => {
    listening = null;
    if (talk.session) {
      talk.listen();
    }
  });
  leave.addEventListener("click", () => talk.call("", { method: "DELETE" }).then(talk.over, () => {}));
}
