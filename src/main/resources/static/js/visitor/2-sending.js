// Everything a visitor writes waits in this browser, under its own name, until it is acknowledged.
if (chat) {
  let flushing = false;
  const out = change => {
    const left = change(talk.read("chat.out", []));
    talk.write("chat.out", left.length ? left : null);
    return left;
  };
  const taken = message => out(left => left.filter(each => each.clientId !== message.clientId));
  const refuse = (message, reason) => {
    taken(message);
    talk.waiting(message.clientId)?.remove();
    talk.note(reason);
    const box = document.getElementById("chat-text");
    box.value = box.value ? box.value : message.text;
  };
  const deliver = async message => {
    if (!talk.session) {
      await talk.open();
    }
    const { clientId, text, files = [] } = message;
    const answer = await talk.call("/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(files.length ? { clientId, text, attachments: files.map(file => file.id) } : { clientId, text }),
    });
    if (answer.ok) {
      const kept = await answer.json();
      taken(message);
      if (kept.seq === talk.last + 1) {
        talk.show({ clientId, text, ...kept, from: "CUSTOMER", attachments: files });
      }
      talk.note("");
    } else if (answer.status === 409 || answer.status === 404) {
      talk.begin(null);
    } else if (answer.status === 429 || answer.status >= 500) {
      throw answer.status;
    } else {
      refuse(message, (await answer.json().catch(() => ({}))).detail || talk.words.unsent);
    }
  };
  talk.flush = async () => {
    if (flushing) {
      return;
    }
    flushing = true;
    let pause = 800;
    for (let message = out(left => left)[0]; message; message = out(left => left)[0]) {
      try {
        await deliver(message);
        pause = 800;
      } catch (failure) {
        talk.note(failure === 429 ? talk.words.limited : talk.words.offline);
        await talk.sleep(pause);
        pause = Math.min(pause * 2, 10000);
      }
    }
    flushing = false;
  };
  talk.send = (text, files) => {
    const message = { clientId: talk.fresh(), text, files };
    talk.note("");
    out(left => [...left, message]);
    talk.pending(message);
    talk.flush();
  };
  talk.unsent = () => out(left => left);
  addEventListener("online", talk.flush);
}
