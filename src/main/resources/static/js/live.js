// One stream of events for all tabs of a browser. Each event is heard on document as `live:<kind>`, its facts in detail.
// Also heard: `live:open` when the stream has (re)opened, `live:reset` when state must be loaded anew, `live:down`.
// A page says what it watches with data-live="topic topic" on any element; one's own topics need not be named.
if (document.getElementById("presence")) {
  const me = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
  const wanted = new Map();
  const seen = new Set();
  const radio = "BroadcastChannel" in window ? new BroadcastChannel("bihuan-live") : null;
  let source = null, leading = false, opened = "", position = "", pause = 1000, downTimer = 0, savedAt = 0;

  const mine = () => [...new Set([...document.querySelectorAll("[data-live]")].flatMap((e) => e.dataset.live.split(/\s+/)))].filter(Boolean).sort();
  const union = () => [...new Set([...wanted.values()].flat())].sort().slice(0, 100);
  const say = (message) => radio && radio.postMessage(message);
  const tell = (kind, detail) => document.dispatchEvent(new CustomEvent("live:" + kind, { detail }));
  const both = (kind, detail) => { tell(kind, detail); say({ type: "tell", kind, detail }); };

  const remember = (id) => {
    if (!id) return;
    position = id;
    if (Date.now() - savedAt > 500) { savedAt = Date.now(); keep(); }
  };
  const keep = () => { try { localStorage.setItem("live.position", JSON.stringify({ position, at: Date.now() })); } catch { /* private mode */ } };
  const recall = () => {
    try {
      const kept = JSON.parse(localStorage.getItem("live.position") || "null");
      return kept && Date.now() - kept.at < 120000 ? kept.position : "";
    } catch { return ""; }
  };

  const hear = (event) => {
    remember(event.lastEventId);
    const { id, kind, data } = JSON.parse(event.data);
    if (seen.has(id)) return;
    seen.add(id);
    if (seen.size > 600) seen.delete(seen.values().next().value);
    both(kind, data);
  };

  const open = () => {
    if (source) source.close();
    const topics = union();
    opened = topics.join(" ");
    const query = new URLSearchParams();
    if (topics.length) query.set("topics", topics.join(","));
    if (position) query.set("after", position);
    source = new EventSource("/live?" + query);
    source.addEventListener("live", hear);
    source.addEventListener("hello", (event) => { remember(event.lastEventId); up(); });
    source.addEventListener("reset", (event) => { remember(event.lastEventId); up(); both("reset"); });
    source.addEventListener("bye", () => { source.close(); location.assign("/login"); });
    source.onerror = () => {
      // A browser that tries every second must not put the word off each time.
      downTimer = downTimer || setTimeout(() => both("down"), 2500);
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, pause + Math.random() * 500);
        pause = Math.min(pause * 2, 30000);
      }
    };
  };
  const up = () => { clearTimeout(downTimer); downTimer = 0; pause = 1000; both("open"); };

  // A browser that knows the net is gone need not wait for the stream to find out.
  addEventListener("offline", () => tell("down"));
  addEventListener("online", () => leading && open());

  const lead = () => {
    leading = true;
    position = recall();
    wanted.set(me, mine());
    say({ type: "who" });
    setTimeout(open, radio ? 30 : 0);
  };
  const want = () => {
    if (leading) {
      wanted.set(me, mine());
      if (union().some((topic) => !opened.split(" ").includes(topic))) open();
    } else say({ type: "want", tab: me, topics: mine() });
  };

  if (radio) radio.onmessage = ({ data }) => {
    if (data.type === "tell") tell(data.kind, data.detail);
    else if (data.type === "who") say({ type: "want", tab: me, topics: mine() });
    else if (leading && data.type === "want") {
      wanted.set(data.tab, data.topics);
      if (source && union().some((topic) => !opened.split(" ").includes(topic))) open();
    } else if (leading && data.type === "bye") wanted.delete(data.tab);
  };
  addEventListener("pagehide", () => { if (leading) keep(); if (source) source.close(); say({ type: "bye", tab: me }); });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  document.addEventListener("htmx:afterSettle", want);

  if (radio && navigator.locks) {
    want();
    navigator.locks.request("bihuan-live", () => { lead(); return new Promise(() => {}); });
  } else lead();
}
