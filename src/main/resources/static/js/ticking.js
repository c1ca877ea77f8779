// Counts a waiting time up or down on the screen: <span data-since="ISO"> or <span data-until="ISO">, as m:ss.
const two = number => String(number).padStart(2, "0");
const clock = seconds =>
  seconds >= 3600 ? Math.floor(seconds / 3600) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60) : Math.floor(seconds / 60) + ":" + two(seconds % 60);
const count = () =>
  document.querySelectorAll("[data-since], [data-until]").forEach(element => {
    const since = element.dataset.since;
    const away = since ? Date.now() - Date.parse(since) : Date.parse(element.dataset.until) - Date.now();
    const seconds = Math.max(0, Math.round(away / 1000));
    const text = clock(seconds);
    if (element.textContent !== text) {
      element.textContent = text;
    }
  });
setInterval(count, 500);
document.addEventListener("htmx:afterSettle", count);
