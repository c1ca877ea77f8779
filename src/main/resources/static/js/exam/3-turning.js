// One question at a time; the paper is handed in when nothing waits in the queue any more.
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
