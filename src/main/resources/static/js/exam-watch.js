// What happens around a candidate's paper: it is written down for a person to judge, and judged by nobody here. Of several
// tabs only the last one goes on. The invigilator's words appear as they come.
const exam = document.getElementById("exam");
if (!exam) {
  return;
}
const say = exam.dataset;
const told = new Map();
const noticed = (what, seconds = 0) => {
  // A page that is blurred and focused again and again tells each at most once a second.
  if (Date.now() - (told.get(what) || 0) < 1000) {
    return;
  }
  told.set(what, Date.now());
  const form = new FormData();
  form.append("_csrf", say.token);
  form.append("what", what);
  form.append("seconds", String(seconds));
  navigator.sendBeacon("/sittings/" + say.sitting + "/presence", form);
};

document.addEventListener("visibilitychange", () => noticed(document.visibilityState === "visible" ? "RETURNED" : "LEFT"));
let blurred = false;
addEventListener("blur", () => {
  if (document.visibilityState === "visible") {
    blurred = true;
    noticed("BLURRED");
  }
});
addEventListener("focus", () => {
  if (blurred) {
    blurred = false;
    noticed("FOCUSED");
  }
});
const prevented = { copy: "COPIED", cut: "COPIED", dragstart: "COPIED", paste: "PASTED", drop: "PASTED" };
Object.entries(prevented).forEach(([kind, what]) =>
  exam.addEventListener(kind, event => {
    event.preventDefault();
    noticed(what);
  })
);
exam.addEventListener("contextmenu", event => event.preventDefault());
addEventListener("beforeprint", () => noticed("PRINTED"));

let offlineSince = 0;
addEventListener("offline", () => (offlineSince = offlineSince || Date.now()));
addEventListener("online", () => {
  if (offlineSince) {
    noticed("OFFLINE", Math.round((Date.now() - offlineSince) / 1000));
    offlineSince = 0;
  }
});

document.addEventListener("exam:news", event =>
  event.detail.words
    .filter(word => !document.getElementById("message-" + word.id))
    .forEach(word => {
      const line = document.createElement("p");
      line.className = "banner accent";
      line.id = "message-" + word.id;
      const who = document.createElement("b");
      who.textContent = document.getElementById("exam-words").dataset.invigilator;
      const when = document.createElement("span");
      when.className = "small soft";
      when.textContent = word.time;
      line.append(who, " " + word.words + " ", when);
      document.getElementById("exam-words").append(line);
    })
);

if ("BroadcastChannel" in window) {
  const radio = new BroadcastChannel("exam:" + say.sitting);
  radio.onmessage = () => {
    document.dispatchEvent(new CustomEvent("exam:locked"));
    exam.querySelector(".exam-paper").inert = true;
    document.getElementById("exam-end").disabled = true;
    const banner = document.getElementById("exam-banner");
    const button = document.createElement("button");
    button.className = "button small";
    button.textContent = say.saysHere;
    button.addEventListener("click", () => location.reload());
    banner.replaceChildren(say.saysOtherTab + " ", button);
    banner.hidden = false;
    noticed("TAB");
  };
  radio.postMessage("here");
}
