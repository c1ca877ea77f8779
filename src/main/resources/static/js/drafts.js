// What is being typed outlives an expired log-in, a reload and a failing server: each form's words are kept in this tab
// until the form has been sent and answered. Passwords, files and hidden fields are never kept.
const keyOf = form => "draft:" + location.pathname + ":" + (form.getAttribute("action") || "") + ":" + (form.id || "");
const kept = element =>
  element.name && !["password", "hidden", "file", "submit", "search"].includes(element.type) && !element.closest("[data-no-draft]");
const isKept = form => form.method === "post" && !form.hasAttribute("data-no-draft") && [...form.elements].some(kept);

const save = form => {
  const words = {};
  for (const element of form.elements) {
    if (kept(element)) {
      const value = element.type === "checkbox" || element.type === "radio" ? element.checked : element.value;
      const id = element.name + (element.type === "checkbox" || element.type === "radio" ? "=" + element.value : "");
      words[id] = value;
    }
  }
  sessionStorage.setItem(keyOf(form), JSON.stringify(words));
};

const restore = form => {
  const stored = sessionStorage.getItem(keyOf(form));
  if (!stored || form.querySelector("[aria-invalid]")) {
    return;
  }
  const words = JSON.parse(stored);
  for (const element of form.elements) {
    if (!kept(element)) {
      continue;
    }
    const ticked = element.type === "checkbox" || element.type === "radio";
    const value = words[element.name + (ticked ? "=" + element.value : "")];
    if (value === undefined) {
      continue;
    }
    if (ticked) {
      element.checked = value;
    } else if (value !== "") {
      element.value = value;
    }
  }
};

const forms = () => [...document.forms].filter(isKept);
document.addEventListener("input", event => {
  const form = event.target.form;
  if (form && isKept(form)) {
    save(form);
  }
});
// A form that was sent and led to another page is done with; one that came back keeps its words.
document.addEventListener("submit", event => {
  if (isKept(event.target)) {
    sessionStorage.setItem("draft-sent", keyOf(event.target));
  }
});
const settle = () => {
  const sent = sessionStorage.getItem("draft-sent");
  const atTheDoor = location.pathname === "/login";
  if (sent && !atTheDoor) {
    if (!document.querySelector("[aria-invalid]") && document.getElementById("toasts")?.children.length) {
      sessionStorage.removeItem(sent);
    }
    sessionStorage.removeItem("draft-sent");
  }
  forms().forEach(restore);
};
settle();
// A part of the page that is drawn anew keeps what was typed into it; what the server has taken is done with.
document.addEventListener("htmx:beforeSwap", event => {
  const { elt, verb } = event.detail.requestConfig;
  const form = elt.closest("form");
  if (form && verb !== "get" && event.detail.xhr.status < 300) {
    sessionStorage.removeItem(keyOf(form));
  }
});
document.addEventListener("htmx:afterSwap", event => forms().filter(form => event.target.contains(form)).forEach(restore));
