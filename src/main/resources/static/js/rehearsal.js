// A talk with a simulated customer: they grow impatient while nobody answers.
setInterval(async () => {
  const desk = document.querySelector(".desk.rehearsal");
  if (!desk || document.visibilityState !== "visible") {
    return;
  }
  const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  const answer = await fetch(`${desk.dataset.base}/${desk.dataset.conversation}/waiting`, { method: "POST", headers, credentials: "same-origin" }).catch(() => null);
  if (answer?.ok && (await answer.json()).asked) {
    document.dispatchEvent(new CustomEvent("live:open"));
  }
}, 5000);
