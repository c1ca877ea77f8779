// Files and small signs at the agent's desk: what is chosen goes with the next message, the customer types, has read.
const compose = () => document.getElementById("compose");
const carried = (form = compose()) => [...(form?.querySelectorAll("[data-tray-list] li:not(.bad)") || [])];
const typingSign = text => {
  const place = document.getElementById("desk-typing");
  if (place) {
    place.hidden = !text;
    place.textContent = text;
  }
};
let toldTyping = 0, quiet = 0;
const readTo = seq =>
  document.querySelectorAll("#msgs .me[data-seq]").forEach(item => {
    if (Number(item.dataset.seq) <= seq) {
      item.querySelector("small").dataset.read = compose()?.dataset.read || "";
    }
  });
let readBy = { of: "", seq: 0 };
const marks = () => {
  const id = conversation();
  if (id && compose()?.matches("[data-tray]") && readBy.of !== id) {
    readBy = { of: id, seq: 0 };
    fetch(`/workspace/${id}/read`, { credentials: "same-origin" })
      .then(answer => (answer.ok ? answer.json() : { seq: 0 }))
      .then(({ seq }) => { readBy.seq = Math.max(readBy.seq, seq); readTo(readBy.seq); })
      .catch(() => {});
  } else {
    readTo(readBy.seq);
  }
};
const arriving = form => carried(form).some(line => !line.dataset.file);
const takeFiles = form => {
  const taken = carried(form).filter(line => line.dataset.file);
  const files = taken.map(line => JSON.parse(line.dataset.file));
  taken.forEach(line => line.remove());
  return files;
};
const backToTray = (files = []) => files.forEach(file => {
  const item = document.createElement("li");
  item.dataset.file = JSON.stringify(file);
  const drop = Object.assign(document.createElement("button"), { type: "button", className: "drop", textContent: "×" });
  drop.setAttribute("aria-label", compose().dataset.trayRemove + " " + file.name);
  drop.addEventListener("click", () => item.remove());
  item.append(Object.assign(document.createElement("bdi"), { className: "clip", textContent: file.name }), drop);
  compose().querySelector("[data-tray-list]").append(item);
});
const drawFiles = (item, { attachments = [] }) => {
  if (attachments.length) {
    item.dispatchEvent(new CustomEvent("files:draw", { bubbles: true, detail: { files: attachments, base: `/conversations/${conversation()}/files` } }));
    item.append(item.querySelector("small"));
  }
};
const names = files => files.map(file => file.name).join("\n");
document.addEventListener("tray:file", event => {
  if (event.target.id === "compose") {
    event.detail.to(`/workspace/${conversation()}/files`, headers());
  }
});
document.addEventListener("input", event => {
  if (event.target.id === "draft" && compose()?.matches("[data-tray]") && Date.now() - toldTyping > 3000) {
    toldTyping = Date.now();
    fetch(`/workspace/${conversation()}/typing`, { method: "POST", headers: headers(), credentials: "same-origin" }).catch(() => {});
  }
});
document.addEventListener("live:typing", ({ detail }) => {
  if (detail.from === "CUSTOMER" && detail.conversation === conversation()) {
    typingSign(compose()?.dataset.typing || "");
    clearTimeout(quiet);
    quiet = setTimeout(() => typingSign(""), 4000);
  }
});
document.addEventListener("live:message", ({ detail }) => detail.from === "CUSTOMER" && detail.conversation === conversation() && typingSign(""));
document.addEventListener("live:read", ({ detail }) => {
  if (detail.from === "CUSTOMER" && detail.conversation === conversation()) {
    readBy = { of: detail.conversation, seq: Math.max(readBy.seq, detail.seq) };
    readTo(readBy.seq);
  }
});
document.addEventListener("desk:shown", marks);
