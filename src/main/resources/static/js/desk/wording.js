// Words are looked at while they are typed: what is better left unsaid is underlined, with the rule and better words.
let advice = [];
const underline = (text, findings) => {
  const under = document.querySelector(".draft-under");
  if (!under) {
    return;
  }
  under.replaceChildren();
  let from = 0;
  for (const finding of findings) {
    if (finding.from < from) {
      continue;
    }
    under.append(text.slice(from, finding.from));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(finding.from, finding.to);
    mark.classList.toggle("taboo", finding.taboo);
    under.append(mark);
    from = finding.to;
  }
  under.append(text.slice(from) + "\u200b");
};
const hint = finding => {
  const place = byId("draft-hint");
  if (!place) {
    return;
  }
  place.className = "";
  place.replaceChildren();
  if (!finding) {
    return;
  }
  place.className = "hint" + (finding.taboo ? " taboo" : "");
  if (finding.warn) {
    place.textContent = finding.warn;
    return;
  }
  const add = (tag, css, text) => {
    const element = document.createElement(tag);
    element.className = css;
    element.textContent = text;
    place.append(element);
    return element;
  };
  add("span", "chip " + (finding.taboo ? "bad" : "warn"), finding.label);
  add("span", "small", `“${finding.phrase}” ${finding.advice}`);
  add("a", "rule", finding.rule).href = "/standards/rules/" + finding.rule;
  if (finding.swap) {
    const swap = add("button", "button small quiet", desk().dataset.swap + " ");
    swap.type = "button";
    swap.dataset.swaps = "";
    swap.append(Object.assign(document.createElement("kbd"), { textContent: "Tab" }));
  }
};
const check = later(220, async () => {
  const box = byId("draft");
  if (!box) {
    return;
  }
  const text = box.value;
  if (!text.trim()) {
    advice = [];
    underline("", []);
    return hint(null);
  }
  if (tooLong(box)) {
    return;
  }
  const answer = await post("/workspace/wording", { text }).catch(() => null);
  if (!answer?.ok || byId("draft")?.value !== text) {
    return;
  }
  advice = await answer.json();
  underline(text, advice);
  hint(advice.find(each => each.taboo) || advice[0]);
});
const swap = () => {
  const finding = advice.find(each => each.taboo && each.swap) || advice.find(each => each.swap);
  const box = byId("draft");
  if (!finding || !box) {
    return false;
  }
  // Left selected: the better words are an example, and the agent may type over them at once.
  box.setRangeText(finding.swap, finding.from, finding.to, "select");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
};

document.addEventListener("click", event => event.target.closest("[data-swaps]") && swap());
