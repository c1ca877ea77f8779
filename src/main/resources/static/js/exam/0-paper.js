// A candidate's paper. The files of this folder are one behaviour in parts and share their names. Every answer is queued on
// this device before it is sent, and leaves the queue only when the server says that it is kept: a lost connection, a
// reload or a closed browser loses nothing; the queue goes on by itself.
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
