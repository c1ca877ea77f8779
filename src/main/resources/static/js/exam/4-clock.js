// The time that is left, by the server's clock; the server is asked now and then whether anything has changed.
const clock = document.getElementById("exam-clock");
const two = number => String(number).padStart(2, "0");
let warned = false;
let over = false;
const tick = () => {
  const left = Math.max(0, Math.ceil((ends + ahead - Date.now()) / 1000));
  const hours = Math.floor(left / 3600);
  clock.textContent = (hours ? hours + ":" : "") + two(Math.floor(left / 60) % 60) + ":" + two(left % 60);
  clock.classList.toggle("short", left <= 300);
  if (left <= 300 && left > 0 && !warned) {
    warned = true;
    document.getElementById("exam-alert").textContent = say.saysFive;
  }
  if (left === 0 && !over) {
    over = true;
    send();
    look();
  }
};
const look = async () => {
  try {
    const response = await fetch("/sittings/" + say.sitting + "/pulse", {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-TOKEN": say.token },
      body: "away=" + (document.visibilityState !== "visible"),
      redirect: "manual"
    });
    if (response.ok) {
      const news = await response.json();
      ends = Date.parse(news.endsAt);
      document.dispatchEvent(new CustomEvent("exam:news", { detail: news }));
      if (news.over) {
        forget();
        setTimeout(() => location.reload(), 1500);
      } else if (!news.here && !closed) {
        closed = true;
        show(say.saysElsewhere);
        setTimeout(() => location.reload(), 4000);
      } else if (over) {
        over = false;
      }
    }
  } catch {
    over = false;
  }
};
setInterval(tick, 500);
setInterval(() => closed || look(), 25000 + Math.random() * 5000);
