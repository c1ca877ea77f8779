// Marking by keyboard: a digit goes into the points wherever the hand is, Enter saves and takes the next one, ? asks for a
// second opinion.
const form = document.getElementById("marking");
if (!form) {
  return;
}
const points = form.querySelector("[name=points]");
document.addEventListener("keydown", event => {
  const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (!typing && /^[0-9.]$/.test(event.key)) {
    points.focus();
    points.select();
  } else if (event.key === "?") {
    event.preventDefault();
    form.querySelector("[name=doubtful]").click();
    form.querySelector("[name=remark]").focus();
  } else if (!typing && event.key === "Enter" && !event.target.matches("a, button")) {
    form.requestSubmit();
  }
});
