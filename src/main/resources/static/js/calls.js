// When the agent's telephone rings, the customer's card comes up on whatever page they are on, and goes when it is over.
const shown = "calls.shown";
let place = null;

const show = () => {
  if (!place) {
    place = document.createElement("div");
    place.className = "calls";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  fetch("/calls/card", { headers: { "HX-Request": "true" } })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((html) => {
      place.innerHTML = html;
      // Whoever has the call's conversation before them needs no way to it, and all of the screen.
      const open = document.getElementById("desk")?.dataset.conversation;
      place.querySelectorAll("[data-call-of]").forEach((card) => open && card.dataset.callOf === open && card.remove());
      htmx.process(place);
      const any = place.childElementCount > 0;
      try { any ? sessionStorage.setItem(shown, "1") : sessionStorage.removeItem(shown); } catch { /* private mode */ }
    })
    .catch(() => {});
};

document.addEventListener("live:call", show);
document.addEventListener("desk:shown", () => { if (place) show(); });
document.addEventListener("live:reset", () => { if (place) show(); });
try { if (sessionStorage.getItem(shown)) show(); } catch { /* private mode */ }
