// Tells how much of a material was before somebody's eyes: the stretches that played, the pages that stood there long enough.
// data-material: where it is told. data-position: where they stopped. data-least: how long a page has to stand. data-fastest.
const material = document.querySelector("[data-material]");
if (material) {
  const say = material.dataset;
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF-TOKEN"];
  const line = document.querySelector("[data-share-line]");
  const bar = document.querySelector("[data-share-bar] progress");
  const button = document.querySelector("[data-when-ripe]");
  const film = material.querySelector("video, audio");
  const pages = [...material.querySelectorAll("[data-page]")];
  const patience = 10000;
  let seen = [], position = Number(say.position), seconds = 0, length = 0, moved = false, sending = Promise.resolve();

  const show = kept => {
    if (line) line.textContent = kept.line;
    if (bar) bar.value = kept.share;
    if (button && kept.ripe) button.disabled = false;
  };
  const send = async () => {
    if (!moved) return;
    const told = { position: Math.round(position), length, seconds: Math.round(seconds), seen };
    seen = [];
    seconds = 0;
    moved = false;
    try {
      const answer = await fetch(say.material, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
        body: JSON.stringify(told),
        keepalive: told.seen.length < 1000,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      show(await answer.json());
    } catch {
      seen = told.seen.concat(seen);
      seconds += told.seconds;
      moved = true;
      if (line) line.textContent = say.unkept;
    }
  };
  const tell = () => { sending = sending.then(send); return sending; };
  setInterval(tell, patience);
  addEventListener("pagehide", tell);
  document.addEventListener("visibilitychange", () => { if (document.hidden) tell(); });
  material.querySelector("[data-from-start]")?.addEventListener("click", () => {
    if (film) film.currentTime = 0; else pages[0]?.scrollIntoView();
    material.querySelector("[data-resumed]").remove();
  });

  if (film) {
    let last = null;
    const watched = () => film.tagName === "AUDIO" || !document.hidden;
    const add = (from, to) => {
      const end = seen.at(-1);
      if (end && Math.abs(end[1] - from) < 2) end[1] = to; else seen.push([from, to]);
    };
    const step = () => {
      const now = Math.round(film.currentTime * 1000);
      // A jump is no stretch: between two ticks a film runs on by little more than their distance.
      if (last !== null && now > last && now - last < 3000 * film.playbackRate && watched()) {
        add(last, now);
        seconds += (now - last) / 1000 / film.playbackRate;
      }
      last = film.seeking ? null : now;
      position = now;
      moved = true;
    };
    film.addEventListener("loadedmetadata", () => {
      length = Number.isFinite(film.duration) ? Math.round(film.duration * 1000) : 0;
      const from = Number(say.position) / 1000;
      if (from > 0 && from < film.duration - 1) film.currentTime = from;
    }, { once: true });
    film.addEventListener("timeupdate", () => { if (!film.seeking && !film.paused) step(); });
    film.addEventListener("seeking", () => { last = null; });
    film.addEventListener("seeked", () => { last = Math.round(film.currentTime * 1000); position = last; moved = true; });
    film.addEventListener("play", () => { last = Math.round(film.currentTime * 1000); });
    film.addEventListener("pause", () => { step(); last = null; tell(); });
    film.addEventListener("ended", () => { step(); last = null; tell(); });
    film.addEventListener("ratechange", () => { if (film.playbackRate > Number(say.fastest)) film.playbackRate = Number(say.fastest); });
  } else if (pages.length) {
    const shown = new Map(), stood = new Map(), tick = 250;
    let awake = performance.now();
    ["scroll", "pointermove", "keydown", "touchstart"].forEach(act => addEventListener(act, () => { awake = performance.now(); }, { passive: true }));
    const eyes = new IntersectionObserver(entries => entries.forEach(entry => {
      const filled = entry.intersectionRect.height / Math.max(1, innerHeight);
      shown.set(entry.target, entry.isIntersecting && (entry.intersectionRatio > 0.6 || filled > 0.5));
    }), { threshold: [0, 0.25, 0.5, 0.62, 0.75, 1] });
    pages.forEach(page => eyes.observe(page));
    setInterval(() => {
      // Whoever went away for a minute is not reading.
      if (document.hidden || performance.now() - awake > 60000) return;
      const before = pages.filter(page => shown.get(page) && page.querySelector("img").complete);
      if (!before.length) return;
      seconds += tick / 1000;
      position = Number(before[0].dataset.page);
      moved = true;
      before.forEach(page => {
        const time = (stood.get(page) ?? 0) + tick;
        stood.set(page, time);
        if (time >= Number(say.least) && !page.dataset.seen) {
          page.dataset.seen = "true";
          const number = Number(page.dataset.page);
          seen.push([number - 1, number]);
          if (pages.every(each => each.dataset.seen)) tell();
        }
      });
    }, tick);
    if (Number(say.position) > 1) pages[Number(say.position) - 1]?.scrollIntoView({ block: "start" });
  }
}
