// Tries the tools of an agent for true: how quickly the house answers, whether the live stream opens, whether the search
// answers, whether the microphone gives sound. What it found goes into the hidden fields of the form.
const bench = document.getElementById("sign-on");
if (bench) {
  const words = bench.dataset;
  const patience = 6000;
  const show = (tool, state, detail) => {
    const line = bench.querySelector(`[data-tool="${tool}"]`);
    const chip = line.querySelector("[data-state]");
    bench.elements[`state.${tool}`].value = state;
    bench.elements[`detail.${tool}`].value = detail;
    chip.textContent = { WORKS: words.works, FAILED: words.failed, UNKNOWN: words.unknown }[state];
    chip.className = "chip " + { WORKS: "good", FAILED: "bad", UNKNOWN: "" }[state];
    if (detail) {
      line.querySelector("[data-detail]").textContent = detail;
    }
  };
  const timed = async address => {
    const began = performance.now();
    const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(patience) });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return Math.round(performance.now() - began);
  };
  const tries = {
    async NETWORK() {
      const times = [];
      for (let i = 0; i < 5; i++) {
        times.push(await timed("/sign-on/network"));
      }
      const middle = times.sort((a, b) => a - b)[2];
      return middle <= Number(words.within) ? ["WORKS", `${middle} ms`] : ["FAILED", `${words.slow} ${middle} ms`];
    },
    CHAT: () =>
      new Promise(done => {
        const began = performance.now();
        const stream = new EventSource("/live");
        const end = (state, detail) => {
          clearTimeout(late);
          stream.close();
          done([state, detail]);
        };
        const late = setTimeout(() => end("FAILED", words.silent), patience);
        stream.addEventListener("hello", () => end("WORKS", `${Math.round(performance.now() - began)} ms`));
      }),
    async KNOWLEDGE() {
      return ["WORKS", `${await timed("/sign-on/knowledge")} ms`];
    },
    async MICROPHONE() {
      if (!navigator.mediaDevices) {
        return ["UNKNOWN", ""];
      }
      try {
        const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
        const name = sound.getAudioTracks()[0]?.label ?? "";
        sound.getTracks().forEach(track => track.stop());
        return ["WORKS", name];
      } catch (refused) {
        return ["FAILED", refused.name === "NotFoundError" ? words.noDevice : words.denied];
      }
    },
  };
  const attempt = async tool => {
    bench.querySelector(`[data-tool="${tool}"] [data-state]`).textContent = words.trying;
    try {
      show(tool, ...(await tries[tool]()));
    } catch (failure) {
      show(tool, "FAILED", words.silent);
    }
  };
  const all = () => ["NETWORK", "CHAT", "KNOWLEDGE"].forEach(attempt);
  bench.querySelectorAll("[data-try]").forEach(button => button.addEventListener("click", () => (button.dataset.try ? attempt(button.dataset.try) : all())));
  all();
}
