// An answer stays in the queue until the server says that it is kept.
const send = async () => {
  const waiting = Object.keys(queue);
  if (sending || closed || waiting.length === 0) {
    return;
  }
  sending = true;
  const item = waiting[0];
  const answer = queue[item];
  try {
    const response = await fetch("/sittings/" + say.sitting + "/answers/" + item, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": say.token },
      body: JSON.stringify(answer),
      redirect: "manual",
      keepalive: true
    });
    await heard(response, item, answer);
  } catch {
    show(say.saysOffline);
    saved.textContent = say.saysUnsaved.replace("{0}", Object.keys(queue).length);
    wait = Math.min(wait * 2, 10000);
  }
  sending = false;
  if (Object.keys(queue).length > 0 && !closed) {
    setTimeout(send, wait > 1000 ? wait : 0);
  }
};

const heard = async (response, item, answer) => {
  if (response.ok) {
    wait = 1000;
    if (queue[item] && queue[item].seq === answer.seq) {
      delete queue[item];
    }
    remember();
    show("");
    saved.textContent = (await response.json()).text;
  } else if (response.status === 410 || response.status === 409 || response.status === 404) {
    closed = true;
    if (response.status === 410) {
      forget();
    }
    show((await response.json()).text);
    if (response.status !== 404) {
      setTimeout(() => location.reload(), 4000);
    }
  } else if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
    show(say.saysSignedOut);
    wait = 10000;
  } else {
    throw new Error(response.status);
  }
};

let typing = 0;
const answered = question => {
  // Later than everything before, on this device or another, and in another tab as well.
  seq = Math.max(seq + 1, Number(recall().seq || 0) + 1, Date.now());
  queue[question.dataset.place] = { seq, given: givenIn(question) };
  saved.textContent = say.saysSaving;
  remember();
  count();
};
exam.addEventListener("input", event => {
  const question = event.target.closest(".question");
  if (question) {
    answered(question);
    clearTimeout(typing);
    typing = setTimeout(send, event.target.matches("textarea, [type=text]") ? 400 : 0);
  }
});
exam.addEventListener("change", send);
