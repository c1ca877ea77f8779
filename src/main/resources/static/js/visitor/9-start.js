// The visitor's chat put together: what is typed and chosen is sent, and a page that comes back goes on where it was.
if (chat) {
  const box = document.getElementById("chat-text");
  const form = document.getElementById("chat-say");
  const files = () => [...form.querySelectorAll("[data-tray-list] li:not(.bad)")];
  const send = () => {
    const text = box.value.trim();
    const length = [...text].length;
    if (files().some(line => !line.dataset.file)) {
      return talk.note(talk.words.waitFiles);
    }
    const carried = files().map(line => JSON.parse(line.dataset.file));
    if (!text && !carried.length) {
      return;
    }
    if (length > Number(talk.words.limit)) {
      return talk.note(talk.words.tooLong.replace("{n}", length).replace("{limit}", talk.words.limit));
    }
    box.value = "";
    talk.write("chat.draft", null);
    files().forEach(line => line.remove());
    talk.send(text, carried);
  };

  form.addEventListener("tray:file", async ({ detail }) => {
    try {
      if (!talk.session) {
        await talk.open();
      }
      detail.to(talk.address("/files"), talk.header());
    } catch {
      talk.note(talk.words.offline);
    }
  });
  box.value = talk.read("chat.draft", "");
  box.addEventListener("input", () => talk.write("chat.draft", box.value));
  box.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && matchMedia("(hover: hover)").matches) {
      event.preventDefault();
      send();
    }
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    send();
  });

  const stands = standing => {
    if (standing?.state === "WAITING") {
      talk.stand(standing);
    } else if (standing?.state === "ACTIVE") {
      talk.connected();
    } else if (standing) {
      talk.over();
    }
    return standing;
  };
  talk.start = () => {
    talk.unsent().forEach(talk.pending);
    if (talk.session) {
      talk.call("")
        .then(answer => (answer.ok ? answer.json() : null))
        .then(stands)
        .then(standing => standing && setTimeout(() => talk.readTo(standing.readSeq), 800))
        .catch(() => {});
      talk.listen();
    }
    talk.flush();
  };
  talk.recall().catch(() => {}).finally(talk.start);
}
