// A candidate's paper: every answer is queued on this device before it is sent, and leaves the queue only when the server
// says that it is kept. A lost connection, a reload or a closed browser loses nothing; the queue goes on by itself.
const exam = document.getElementById("exam");
if (!exam) {
  return;
}
const say = exam.dataset;
const store = "exam:" + say.sitting;
const questions = [...exam.querySelectorAll(".question")];
const links = [...exam.querySelectorAll(".exam-go")];
const saved = document.getElementById("exam-saved");
const banner = document.getElementById("exam-banner");
const recall = () => {
  try {
    return JSON.parse(localStorage.getItem(store) || "{}");
  } catch {
    return {};
  }
};
const kept = recall();
const queue = kept.queue || {};
const flags = new Set(kept.flags || []);
let seq = Math.max(Number(say.seq), kept.seq || 0);
let here = Math.min(kept.here || 0, questions.length - 1);
let ends = Date.parse(say.ends);
const ahead = Date.now() - Date.parse(say.now);
let sending = false;
let closed = false;
let wait = 1000;

// A browser that keeps nothing still sends: only what is not acknowledged yet would be lost with it.
const remember = () => {
  try {
    localStorage.setItem(store, JSON.stringify({ queue, seq, here, flags: [...flags] }));
  } catch {
    return;
  }
};
const forget = () => {
  closed = true;
  localStorage.removeItem(store);
};
const fill = (text, ...words) => words.reduce((done, word, place) => done.replace("{" + place + "}", word), text);
const show = text => {
  banner.textContent = text;
  banner.hidden = !text;
};

// What a question holds, by its kind; each part of a case says which one it is.
const parts = question => [...question.querySelectorAll(".case-part")];
const givenIn = question => {
  switch (question.dataset.kind) {
    case "CASE":
      return parts(question).flatMap(part => givenIn(part).map(word => part.dataset.part + ":" + word));
    case "ORDERING":
      return question.querySelector("[data-stays]").checked ? [...question.querySelectorAll("[data-value]")].map(step => step.dataset.value) : [];
    case "FILL_IN":
    case "MATCHING":
    case "SHORT_ANSWER":
      return [...question.querySelectorAll("input, select, textarea")].map(field => field.value);
    default:
      return [...question.querySelectorAll("input:checked")].map(input => input.value);
  }
};
const isAnswered = question =>
  question.dataset.kind === "CASE" ? parts(question).every(isAnswered) : givenIn(question).some(word => word.trim() !== "");

const count = () => {
  const answered = questions.filter(isAnswered).length;
  questions.forEach((question, place) => {
    const done = isAnswered(question);
    links[place].classList.toggle("answered", done);
    links[place].classList.toggle("flagged", flags.has(place));
    links[place].setAttribute("aria-description", done ? links[place].dataset.answered : "");
  });
  const line = document.getElementById("exam-count");
  line.textContent = fill(line.dataset.says, answered, questions.length);
  return answered;
};

const put = (question, given) => {
  switch (question.dataset.kind) {
    case "CASE":
      parts(question).forEach(part => {
        const mark = part.dataset.part + ":";
        put(part, given.filter(word => word.startsWith(mark)).map(word => word.slice(mark.length)));
      });
      break;
    case "ORDERING": {
      const list = question.querySelector("[data-laid]");
      given.forEach(value => list.append(list.querySelector("[data-value='" + CSS.escape(value) + "']") || ""));
      question.querySelector("[data-stays]").checked = given.length > 0;
      break;
    }
    case "FILL_IN":
    case "MATCHING":
    case "SHORT_ANSWER":
      question.querySelectorAll("input, select, textarea").forEach((field, place) => (field.value = given[place] || ""));
      break;
    default:
      question.querySelectorAll("input").forEach(input => (input.checked = given.includes(input.value)));
  }
};

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

const go = (place, focus) => {
  here = Math.max(0, Math.min(place, questions.length - 1));
  questions.forEach((question, each) => (question.hidden = each !== here));
  links.forEach((link, each) => (each === here ? link.setAttribute("aria-current", "step") : link.removeAttribute("aria-current")));
  const flag = questions[here].querySelector("[data-flags]");
  flag.setAttribute("aria-pressed", String(flags.has(here)));
  questions[here].querySelector("[data-step='-1']").disabled = here === 0;
  questions[here].querySelector("[data-step='1']").disabled = here === questions.length - 1;
  if (focus) {
    questions[here].focus();
  }
  remember();
};

const handIn = document.getElementById("exam-hand-in");
const sheet = document.getElementById("exam-sheet");
exam.addEventListener("click", event => {
  const link = event.target.closest(".exam-go");
  const step = event.target.closest("[data-step]");
  const flag = event.target.closest("[data-flags]");
  if (link) {
    event.preventDefault();
    go(Number(link.dataset.place), true);
  } else if (step) {
    go(here + Number(step.dataset.step), true);
  } else if (flag) {
    flags.has(here) ? flags.delete(here) : flags.add(here);
    go(here, false);
    count();
  } else if (event.target.id === "exam-end") {
    const open = questions.length - count();
    document.getElementById("exam-sheet-text").textContent = open ? fill(say.saysUnanswered, open) : say.saysAllAnswered;
    sheet.showModal();
  }
});
exam.querySelector(".exam-paper").addEventListener("submit", event => event.preventDefault());
handIn.addEventListener("submit", event => {
  const left = Object.keys(queue).length;
  if (left > 0 && !closed) {
    event.preventDefault();
    document.getElementById("exam-sheet-text").textContent = fill(say.saysUnsaved, left);
    send();
  } else {
    forget();
  }
});

// Letters choose and arrows turn the page, as long as nobody is typing.
document.addEventListener("keydown", event => {
  const typingWords = event.target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");
  if (typingWords || event.ctrlKey || event.metaKey || event.altKey || sheet.open) {
    return;
  }
  const place = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase().charCodeAt(0) - 65 : /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
  const choosing = ["SINGLE", "MULTIPLE", "TRUE_FALSE"].includes(questions[here].dataset.kind);
  const inputs = choosing ? [...questions[here].querySelectorAll("input")] : [];
  if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    event.preventDefault();
    go(here + (event.key === "ArrowRight" ? 1 : -1), true);
  } else if (place >= 0 && place < inputs.length) {
    inputs[place].click();
  }
});

const clock = document.getElementById("exam-clock");
const two = number => String(number).padStart(2, "0");
let warned = false;
let over = false;
const tick = () => {
  const left = Math.max(0, Math.ceil((ends + ahead - Date.now()) / 1000));
  const hours = Math.floor(left / 3600);
  clock.textContent = (hours ? hours + ":" : "") + two(Math.floor(left / 60) % 60) + ":" + two(left % 60);
  clock.classList.toggle("short", left <= 300);
  if (left <= 300 && left > 0 && !warned) {
    warned = true;
    document.getElementById("exam-alert").textContent = say.saysFive;
  }
  if (left === 0 && !over) {
    over = true;
    send();
    look();
  }
};
const look = async () => {
  try {
    const response = await fetch("/sittings/" + say.sitting + "/pulse", {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-TOKEN": say.token },
      body: "away=" + (document.visibilityState !== "visible"),
      redirect: "manual"
    });
    if (response.ok) {
      const news = await response.json();
      ends = Date.parse(news.endsAt);
      document.dispatchEvent(new CustomEvent("exam:news", { detail: news }));
      if (news.over) {
        forget();
        setTimeout(() => location.reload(), 1500);
      } else if (!news.here && !closed) {
        closed = true;
        show(say.saysElsewhere);
        setTimeout(() => location.reload(), 4000);
      } else if (over) {
        over = false;
      }
    }
  } catch {
    over = false;
  }
};
setInterval(tick, 500);
setInterval(() => closed || look(), 25000 + Math.random() * 5000);
document.addEventListener("exam:locked", () => (closed = true));
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    send();
  }
});
addEventListener("online", () => {
  wait = 1000;
  send();
});

// What an earlier visit could not send any more stands in the paper again, and goes out now.
Object.keys(queue).forEach(item => {
  if (questions[item]) {
    put(questions[item], queue[item].given);
  }
});
count();
tick();
go(here, false);
send();
