// What was just sent waits a moment where its agent wants it: a ring runs down, and until then it can be taken back.
const keptBack = () => [...(byId("msgs")?.querySelectorAll(".kept-back") || [])];
const ring = () => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "dial");
  svg.setAttribute("viewBox", "0 0 36 36");
  svg.setAttribute("aria-hidden", "true");
  for (const css of ["", "used"]) {
    const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    Object.entries({ class: css, r: "15.9155", cx: "18", cy: "18" }).forEach(([name, value]) => circle.setAttribute(name, value));
    svg.append(circle);
  }
  return svg;
};
const waitIn = (item, left) => {
  if (!item || item.dataset.waits) {
    return;
  }
  item.dataset.waits = "true";
  item.classList.add("kept-back");
  const until = Date.now() + left;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "chip accent take-back" });
  const seconds = Object.assign(document.createElement("span"), { className: "num" });
  seconds.setAttribute("aria-hidden", "true");
  const key = Object.assign(document.createElement("kbd"), { textContent: /Mac/.test(navigator.platform) ? "⌘Z" : "Ctrl Z" });
  const dial = ring();
  button.append(dial, desk().dataset.takeBack + " ", seconds, " ", key);
  button.addEventListener("click", () => takeBack(item));
  item.querySelector("small").replaceChildren(button);
  dial.lastChild.animate([{ strokeDasharray: "100 100" }, { strokeDasharray: "0 100" }], { duration: left, fill: "forwards" });
  const run = () => {
    if (!item.isConnected) {
      return;
    }
    seconds.textContent = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    if (Date.now() < until) {
      return setTimeout(run, 200);
    }
    goes(item);
    setTimeout(() => item.isConnected && fill(), 1500);
  };
  run();
  toEnd();
};
const goes = item => {
  item.classList.remove("kept-back");
  item.querySelector("small").textContent = desk().dataset.sending;
};
const takeBack = async item => {
  const clientId = item?.dataset.client;
  if (!clientId || item.dataset.taking) {
    return;
  }
  item.dataset.taking = "true";
  const id = conversation();
  const answer = await post(`${base()}/${id}/recalls`, { clientId }).catch(() => null);
  if (answer?.ok && conversation() === id) {
    const { text, attachments } = await answer.json();
    item.remove();
    backToTray(attachments);
    const box = byId("draft");
    box.setRangeText(text + (text && box.value ? "\n" : ""), 0, 0, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  } else if (answer?.status === 409) {
    hint({ warn: desk().dataset.gone });
    goes(item);
    fill();
  } else {
    delete item.dataset.taking;
  }
};
const takeLastBack = () => {
  const last = keptBack().at(-1);
  takeBack(last);
  return Boolean(last);
};

document.addEventListener("desk:shown", () => keptBack().forEach(item => waitIn(item, Number(item.dataset.left))));
// Another device of the same agent shows and hides the same.
document.addEventListener("live:kept-back", ({ detail }) =>
  setTimeout(() => detail.conversation === conversation() && !byId("msgs")?.querySelector(".pending") && reload(), 800));
document.addEventListener("live:taken-back", ({ detail }) =>
  setTimeout(() => detail.conversation === conversation() && keptBack().some(item => !item.dataset.taking) && reload(), 800));
