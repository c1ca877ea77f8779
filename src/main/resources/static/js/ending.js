// Says with the end of a talk up to which message it was seen, so that words that came just then keep it open.
document.addEventListener("submit", event => {
  if (event.target.id === "ending") {
    const seen = event.target.querySelector("[name=seen]");
    const last = document.getElementById("msgs")?.dataset.last;
    if (seen && last) {
      seen.value = last;
    }
  }
}, true);
