// Words at hand while one writes: scripts after a slash, by a few characters or by pinyin; answers of the knowledge base
// after a hash. What is not known of a script stands in braces, and Tab goes from one to the next.
const phrases = () => byId("phrases");
const offered = () => [...phrases().querySelectorAll("li:not([hidden], .none)")];
const choose = place => {
  offered().forEach((each, i) => each.setAttribute("aria-selected", i === place));
  offered()[place]?.scrollIntoView({ block: "nearest" });
};
const chosen = () => offered().findIndex(each => each.getAttribute("aria-selected") === "true");
const piece = (tag, css, text) => Object.assign(document.createElement(tag), { className: css, textContent: text });
const option = words => {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  item.tabIndex = -1;
  Object.assign(item.dataset, { phrase: words.text, keys: words.keys, script: words.id });
  item.append(piece("b", "", words.title), piece("span", "soft small clip", words.text));
  if (words.label || words.own) {
    item.append(piece("span", "chip", words.own ? desk().dataset.own : words.label));
  }
  return item;
};
// The sign that opens the list, and what was typed after it up to the caret.
const sought = box => box.value.slice(0, box.selectionStart).match(/(^|[\s，。！？,.!?])([/#])([^\s/#]{0,30})$/);
const score = (item, words) => {
  const title = item.querySelector("b").textContent.toLowerCase();
  if (title.startsWith(words)) return 4;
  if (title.includes(words)) return 3;
  if ((item.dataset.keys || "").split(" ").some(key => key.startsWith(words))) return 2;
  return words.length > 1 && item.dataset.phrase.toLowerCase().includes(words) ? 1 : 0;
};
const offerScripts = words => {
  const list = phrases();
  list.querySelectorAll("li.answer").forEach(each => each.remove());
  list.querySelector(".none")?.remove();
  const scored = [...list.children].map((item, place) => ({ item, place, fits: words ? score(item, words) : 1 }));
  scored.sort((a, b) => b.fits - a.fits || a.item.dataset.place - b.item.dataset.place);
  scored.forEach(({ item, fits }) => {
    item.hidden = fits === 0;
    list.append(item);
  });
  const none = offered().length === 0;
  if (none && words) {
    list.append(piece("li", "none small", list.dataset.nothing || ""));
  }
  list.hidden = none && !(words && list.dataset.nothing);
  choose(0);
};
const offerAnswers = later(200, async () => {
  const [, , sign, words] = sought(byId("draft")) || [];
  if (sign !== "#" || !words) {
    return;
  }
  const answer = await fetch("/workspace/answers?q=" + encodeURIComponent(words), { credentials: "same-origin" }).catch(() => null);
  if (!answer?.ok || sought(byId("draft"))?.[3] !== words) {
    return;
  }
  const found = (await answer.json()).map(option);
  found.forEach(item => item.classList.add("answer"));
  phrases().querySelectorAll("li.answer").forEach(each => each.remove());
  phrases().prepend(...found);
  phrases().hidden = found.length === 0;
  choose(0);
});
const offer = () => {
  const [, , sign, words] = sought(byId("draft")) || [];
  if (!sign) {
    phrases().hidden = true;
  } else if (sign === "/") {
    offerScripts(words.toLowerCase());
  } else {
    phrases().querySelectorAll("li:not(.answer)").forEach(each => (each.hidden = true));
    phrases().hidden = offered().length === 0;
    offerAnswers();
  }
};

const FIELD = /[{｛<＜]([^{}｛｝<>＜＞\n]{1,20})[}｝>＞]/g;
const fields = box => [...box.value.matchAll(FIELD)].map(found => ({ from: found.index, to: found.index + found[0].length }));
const toField = (box, back) => {
  const all = fields(box);
  const next = back ? all.findLast(each => each.to < box.selectionEnd) || all.at(-1) : all.find(each => each.from >= box.selectionEnd) || all[0];
  if (next) {
    box.setSelectionRange(next.from, next.to);
  }
  return Boolean(next);
};
const take = item => {
  const box = byId("draft");
  const [, , sign, words] = sought(box) || [];
  const end = box.selectionStart;
  if (sign) {
    box.setRangeText("", end - words.length - 1, end, "end");
  }
  phrases().hidden = true;
  const start = box.selectionStart;
  insert(item.dataset.phrase);
  box.setSelectionRange(start, start);
  toField(box) || box.setSelectionRange(start + item.dataset.phrase.length, start + item.dataset.phrase.length);
  if (item.dataset.script) {
    const kind = item.classList.contains("answer") ? `/knowledge/articles/${item.dataset.script}/use` : `/workspace/scripts/${item.dataset.script}/use`;
    post(kind, {}).catch(() => {});
  }
};

document.addEventListener("desk:shown", async () => {
  const list = phrases();
  if (!list || list.dataset.ready) {
    return;
  }
  list.dataset.ready = "true";
  if (list.dataset.source) {
    const answer = await fetch(list.dataset.source, { credentials: "same-origin" }).catch(() => null);
    if (answer?.ok && list.isConnected) {
      list.replaceChildren(...(await answer.json()).map(option));
    }
  }
  [...list.children].forEach((item, place) => (item.dataset.place = place));
  if (sought(byId("draft"))) {
    offer();
  }
});
document.addEventListener("click", event => {
  const phrase = event.target.closest("[data-phrase]");
  if (phrase) {
    take(phrase);
  }
});
