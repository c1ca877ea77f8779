// Hears what a learning package says from its frame and sends it on, one thing after the other; says when it is kept.
// data-package: where it is sent. data-pass: the word that only this frame knows. data-place: the item that is open.
const player = document.querySelector("[data-package]");
if (player) {
  const frame = player.querySelector("iframe");
  const line = player.querySelector("[data-kept]");
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF-TOKEN"];
  const say = player.dataset;
  let waiting = null, sending = Promise.resolve(), leaving = "";

  const send = async () => {
    if (waiting === null) return;
    const cmi = waiting;
    waiting = null;
    try {
      const answer = await fetch(say.package, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
        body: cmi,
        keepalive: cmi.length < 60000,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const kept = await answer.json();
      line.textContent = kept.line;
      line.className = "chip " + kept.tone;
      document.querySelectorAll("[data-item]").forEach((item) => {
        const chip = item.querySelector(".chip");
        const known = kept.items[item.dataset.item];
        if (chip && known) { chip.textContent = known.word; chip.className = "chip " + known.tone; }
      });
    } catch {
      waiting ??= cmi;
      line.textContent = say.unkept;
      line.className = "chip bad";
      setTimeout(queue, 5000);
    }
  };
  const queue = () => { sending = sending.then(send); return sending; };

  addEventListener("message", (event) => {
    const said = event.data;
    if (!said || said.bihuan !== "scorm" || said.pass !== say.pass || String(said.place) !== say.place) return;
    waiting = JSON.stringify(said.cmi ?? {});
    queue();
    const to = said.what === "next" ? say.next : said.what === "previous" ? say.previous : "";
    if (to) sending.then(() => { location.href = to; });
  });

  // A page that says nothing is done when it was opened.
  if (say.silent === "true") frame.addEventListener("load", () => { waiting = "{}"; queue(); }, { once: true });

  // Another item opens once the frame has said its last word.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-item] a, a[data-leaves-package]");
    if (!link || leaving || event.ctrlKey || event.metaKey || event.button) return;
    event.preventDefault();
    leaving = link.href;
    frame.src = "about:blank";
    setTimeout(() => queue().then(() => { location.href = leaving; }), 150);
  });
}
