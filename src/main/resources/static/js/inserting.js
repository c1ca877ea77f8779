// Pictures in a text: a form with data-pictures takes them pasted, dragged, or from the dialog whose form names it in
// data-inserts. The field that was last in use gets the mark of the picture where its caret stands; where nobody has said
// yet what it shows, the caret waits at the place to say so.
const lastField = new WeakMap();
const takesPictures = field => field.matches?.("textarea, input[type=text]") && field.closest("form[data-pictures]");
document.addEventListener("focusin", event => {
  const form = takesPictures(event.target);
  if (form) {
    lastField.set(form, event.target);
  }
});

const put = (field, words) => {
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
};

const sendPicture = async (form, file, alt, field) => {
  const body = new FormData();
  body.append("picture", file);
  let answer;
  try {
    const response = await fetch(form.dataset.pictures, { method: "POST", body, headers: { "X-CSRF-TOKEN": form.dataset.token } });
    answer = response.ok || response.status === 422 ? await response.json() : {};
  } catch (broken) {
    answer = {};
  }
  if (!answer.id) {
    return answer.reason || form.dataset.failed;
  }
  const words = alt.replace(/\s+/g, " ").trim().replaceAll("\\", "\\\\").replaceAll("]", "\\]");
  const at = field.selectionStart;
  put(field, `![${words}](picture:${answer.id})`);
  if (!words) {
    field.setSelectionRange(at + 2, at + 2);
  }
  return "";
};

const dropped = async (event, files) => {
  const form = takesPictures(event.target);
  const file = form && [...files].find(each => each.type.startsWith("image/"));
  if (!file) {
    return;
  }
  event.preventDefault();
  const refusal = await sendPicture(form, file, "", event.target);
  event.target.setCustomValidity(refusal);
  if (refusal) {
    event.target.reportValidity();
    event.target.addEventListener("input", () => event.target.setCustomValidity(""), { once: true });
  }
};
document.addEventListener("paste", event => dropped(event, event.clipboardData?.files ?? []));
document.addEventListener("drop", event => dropped(event, event.dataTransfer?.files ?? []));

document.addEventListener("submit", async event => {
  const form = document.getElementById(event.target.dataset.inserts);
  if (!form) {
    return;
  }
  event.preventDefault();
  const refusal = event.target.querySelector("[data-refusal]");
  const field = lastField.get(form) || form.querySelector("textarea");
  event.target.closest("dialog").close();
  refusal.textContent = await sendPicture(form, event.target.picture.files[0], event.target.alt.value, field);
  refusal.hidden = !refusal.textContent;
  if (refusal.textContent) {
    event.target.closest("dialog").showModal();
  } else {
    event.target.reset();
  }
});
