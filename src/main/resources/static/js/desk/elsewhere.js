// What happens elsewhere is heard and shown.
document.addEventListener("live:message", ({ detail }) => {
  if (!desk()) {
    return;
  }
  if (detail.conversation === conversation()) {
    const last = Number(byId("msgs")?.dataset.last);
    // What the centre says by itself comes in Chinese; a screen in another language asks for it in its own.
    const asItCame = !detail.own || document.documentElement.lang.startsWith("zh");
    detail.seq === last + 1 && asItCame ? show(detail) : detail.seq > last && fill();
    detail.from === "CUSTOMER" && seen();
    detail.from !== "SYSTEM" && help();
  }
  lists();
});
["assigned", "arrived", "passed", "ended", "resumed", "closed", "identity", "customer"].forEach(kind =>
  document.addEventListener("live:" + kind, ({ detail }) => {
    if (!desk()) {
      return;
    }
    const mine = detail?.conversation === conversation();
    const free = !conversation() && kind === "assigned";
    // A record that is being written stays as it is: only its leaving the agent's hand is worth drawing the screen anew.
    const untouched = byId("wrapup") && ["ended", "identity", "customer"].includes(kind);
    if ((mine && !untouched) || free) {
      reload();
    } else {
      lists();
      if (mine) {
        fill();
        help();
      }
    }
  }));
["open", "reset", "follow-ups"].forEach(kind =>
  document.addEventListener("live:" + kind, () => {
    if (desk()) {
      document.querySelector(".banner.offline")?.remove();
      lists();
      fill();
      help();
    }
  }));
document.addEventListener("live:presence", () => desk() && (conversation() ? lists() : reload()));
document.addEventListener("live:down", () => {
  if (desk() && !document.querySelector(".banner.offline") && byId("msgs")) {
    const banner = document.createElement("p");
    banner.className = "banner warn offline";
    banner.setAttribute("role", "status");
    banner.textContent = desk().dataset.down;
    byId("msgs").parentElement.querySelector(".compose, .wrapup")?.prepend(banner);
  }
});
