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
let checked = "";
let looked = "";
// What is found in the words, or null when it cannot be said.
const look = async text => {
  const id = conversation();
  const answer = await post("/workspace/wording", { text, ...(desk().dataset.base ? {} : { c: id }) }).catch(() => null);
  const found = answer?.ok ? await answer.json() : null;
  if (found && conversation() === id) {
    advice = found;
    checked = text;
  }
  return found;
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
  if (tooLong(box) || !(await look(text)) || byId("draft")?.value !== text) {
    return;
  }
  underline(text, advice);
  if (looked !== text) {
    hint(advice.find(each => each.taboo) || advice[0]);
  }
});
// Words that are taboo, private or unfinished are shown once more; the same key again sends them as they are. Whoever has
// gone to another conversation meanwhile is told that they wait, and finds them as a draft.
const wantsAnotherLook = async box => {
  const text = box.value, id = conversation();
  if (box.dataset.secondLook !== "true" || !text.trim() || looked === text) {
    looked = "";
    return false;
  }
  const gap = fields(box)[0];
  const found = gap ? [] : checked === text ? advice : await look(text);
  const grave = found?.find(each => each.taboo);
  if (!gap && !grave) {
    return false;
  }
  if (conversation() !== id) {
    document.dispatchEvent(new CustomEvent("toast", { detail: { text: desk()?.dataset.lookElsewhere.replace("{words}", [...text].slice(0, 12).join("")), tone: "warn" } }));
    return true;
  }
  looked = text;
  if (gap) {
    hint({ warn: desk().dataset.gap.replace("{gap}", text.slice(gap.from, gap.to)) });
    box.setSelectionRange(gap.from, gap.to);
  } else {
    box.value === text && underline(text, found);
    hint(grave);
  }
  const again = document.createElement("b");
  again.className = "small";
  again.textContent = desk().dataset.look;
  byId("draft-hint").append(again);
  return true;
};
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
document.addEventListener("change", event => {
  const habit = event.target.closest("[data-habit]");
  if (habit) {
    post("/workspace/habits", { [habit.dataset.habit]: habit.checked });
    if (byId("draft")) {
      byId("draft").dataset[habit.dataset.habit] = habit.checked;
    }
  }
});
