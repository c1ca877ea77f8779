// Shows what is offered to this agent, on whatever page they are, with a sound and a notification where these are allowed.
const slot = document.getElementById("presence");
if (slot) {
  const place = document.createElement("aside");
  place.id = "offers";
  document.body.append(place);
  const known = new Set();
  const ring = () => {
    if (!navigator.userActivation?.hasBeenActive) {
      return;
    }
    try {
      const audio = new AudioContext();
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      volume.gain.setValueAtTime(0.12, audio.currentTime);
      volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.7);
      tone.frequency.setValueAtTime(880, audio.currentTime);
      tone.frequency.setValueAtTime(660, audio.currentTime + 0.18);
      tone.connect(volume).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 0.7);
      tone.onended = () => audio.close();
    } catch { /* no sound here */ }
  };
  const notify = card => {
    if ("Notification" in window && Notification.permission === "granted" && document.visibilityState !== "visible") {
      new Notification(card.dataset.title, { body: card.dataset.words, tag: card.dataset.offer }).onclick = () => window.focus();
    }
  };
  const look = () => {
    if (slot.children.length > 0) {
      htmx.ajax("GET", "/workspace/offers", { target: "#offers", swap: "innerHTML" });
    }
  };
  document.addEventListener("htmx:afterSettle", event => {
    if (event.target === slot) {
      place.children.length === 0 && look();
    } else if (event.target === place) {
      const mayAsk = "Notification" in window && Notification.permission === "default";
      place.querySelectorAll("[data-allows-notice]").forEach(button => (button.hidden = !mayAsk));
      place.querySelectorAll("[data-offer]").forEach(card => {
        if (!known.has(card.dataset.offer)) {
          known.add(card.dataset.offer);
          ring();
          notify(card);
        }
      });
    }
  });
  ["offered", "offer-gone", "open", "reset"].forEach(kind => document.addEventListener("live:" + kind, look));
  document.addEventListener("click", event => {
    if (event.target.closest("[data-allows-notice]")) {
      Notification.requestPermission().then(look);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.altKey && event.code === "KeyA" && place.querySelector("[data-offer] form")) {
      event.preventDefault();
      place.querySelector("[data-offer] form").requestSubmit();
    }
  });
}
