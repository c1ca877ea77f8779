// Says every quarter of a minute that this screen is alive; a worker, because a page in the background may not keep time.
const beat = () => fetch("/presence/heart", { credentials: "same-origin" }).catch(() => {});
beat();
setInterval(beat, 15000);
