// Clocks that run turn colour as their time is used up.
setInterval(() => {
  document.querySelectorAll("[data-tick]").forEach(chip => {
    const limit = Number(chip.dataset.tick);
    const since = chip.querySelector("[data-since]");
    if (!limit || !since) {
      return;
    }
    const used = Math.min(100, Math.max(0, (Date.now() - Date.parse(since.dataset.since)) / 10 / limit));
    chip.querySelector(".used").setAttribute("stroke-dasharray", used.toFixed(0) + " 100");
    chip.classList.toggle("bad", used >= 100);
    chip.classList.toggle("warn", used >= 60 && used < 100);
    chip.classList.toggle("accent", used < 60);
  });
}, 500);
