document.addEventListener("exam:locked", () => (closed = true));
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    send();
  }
});
addEventListener("online", () => {
  wait = 1000;
  send();
});

// What an earlier visit could not send any more stands in the paper again, and goes out now.
Object.keys(queue).forEach(item => {
  if (questions[item]) {
    put(questions[item], queue[item].given);
  }
});
count();
tick();
go(here, false);
send();
