// Bihuan chat: <script src="https://…/widget.js" async></script>. A button at the bottom right opens the chat in a frame,
// which keeps its own styles and lets the page keep its own. data-customer, data-issued and data-signature say whom the
// site has signed; data-name what they are called. Whoever has chatted before finds the chat again on the site's next
// page, and the button counts what was answered while the chat is folded away.
(() => {
  const script = document.currentScript;
  if (!script || window.bihuanChat) {
    return;
  }
  const base = new URL(script.src).origin;
  const chinese = (document.documentElement.lang || navigator.language || "zh").startsWith("zh");
  const words = chinese ? ["在线客服", "收起客服窗口", "{n} 条新消息"] : ["Chat with us", "Close the chat", "{n} new"];
  const bubble = "M12 3C6.5 3 2 6.7 2 11.3c0 2.6 1.5 5 3.8 6.5L5 21.5l4.3-2.1c.9.2 1.8.3 2.7.3 5.5 0 10-3.8 10-8.4S17.5 3 12 3z";
  const angle = "M5.3 8.2 12 14.9l6.7-6.7 1.7 1.7-8.4 8.4-8.4-8.4z";
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const style = (element, rules) => Object.entries(rules).forEach(([name, value]) => element.style.setProperty(name, value));
  const button = document.createElement("button");
  const count = document.createElement("span");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("width", "26");
  svg.setAttribute("height", "26");
  svg.setAttribute("aria-hidden", "true");
  shape.setAttribute("fill", "currentColor");
  svg.append(shape);
  button.append(svg, count);
  button.type = "button";
  // What the site says of its own elements does not reach the one the chat lives in.
  Object.entries({ all: "initial", position: "fixed", right: "20px", bottom: "20px", "z-index": "2147483000" }).forEach(([name, value]) => host.style.setProperty(name, value, "important"));
  style(button, { width: "56px", height: "56px", border: "0", "border-radius": "50%", background: "#0c6478", color: "#fff", cursor: "pointer", "box-shadow": "0 8px 24px -6px rgba(0,0,0,.35)", display: "grid", "place-items": "center", padding: "0", position: "relative" });
  style(count, { position: "absolute", top: "-4px", right: "-4px", "min-width": "22px", height: "22px", padding: "0 6px", "box-sizing": "border-box", "border-radius": "11px", background: "#c22f2a", color: "#fff", font: "600 13px/22px system-ui, sans-serif", "text-align": "center" });
  const { customer, issued, signature, name } = script.dataset;
  const signed = new URLSearchParams(Object.entries({ customer, issued, signature, name }).filter(([, value]) => value)).toString();
  const kept = "bihuan-chat";
  const remember = how => {
    try {
      sessionStorage.setItem(kept, how);
    } catch {
      // A site that may keep nothing begins folded on every page.
    }
  };
  const remembered = () => {
    try {
      return sessionStorage.getItem(kept);
    } catch {
      return null;
    }
  };
  const small = matchMedia("(max-width: 480px)");
  let frame = null;
  let unread = 0;
  const size = () => style(frame, small.matches
    ? { right: "0", bottom: "88px", width: "100%", height: "calc(100% - 88px)", "border-radius": "0 0 14px 14px" }
    : { right: "20px", bottom: "88px", width: "390px", height: "min(640px, calc(100% - 110px))", "border-radius": "14px" });
  const tell = () => frame?.contentWindow?.postMessage("bihuan-chat:" + (isOpen() ? "opened" : "folded"), base);
  const begin = shown => {
    frame = document.createElement("iframe");
    frame.src = base + "/chat?embed=true&lang=" + (chinese ? "zh-CN" : "en") + (signed && "#" + signed);
    frame.title = words[0];
    style(frame, { position: "fixed", display: shown ? "block" : "none", border: "0", "box-shadow": "0 16px 48px -12px rgba(0,0,0,.4)", "color-scheme": "light dark", background: "Canvas" });
    size();
    frame.addEventListener("load", tell);
    root.append(frame);
  };
  const open = () => {
    if (!frame) {
      begin(true);
    }
    frame.style.display = "block";
    remember("open");
    tell();
    label();
    frame.focus();
  };
  const fold = () => {
    if (frame) {
      frame.style.display = "none";
      remember("folded");
      tell();
    }
    label();
    button.focus();
  };
  const isOpen = () => !!frame && frame.style.display !== "none";
  const label = () => {
    const fresh = unread && !isOpen() ? words[2].replace("{n}", unread) : "";
    shape.setAttribute("d", isOpen() ? angle : bubble);
    count.textContent = unread > 99 ? "99+" : unread;
    count.style.display = fresh ? "block" : "none";
    button.setAttribute("aria-label", isOpen() ? words[1] : [words[0], fresh].filter(Boolean).join(chinese ? "，" : ", "));
    button.setAttribute("aria-expanded", String(isOpen()));
  };
  button.addEventListener("click", () => (isOpen() ? fold() : open()));
  small.addEventListener("change", () => frame && size());
  addEventListener("message", event => {
    if (event.origin !== base || event.source !== frame?.contentWindow) {
      return;
    }
    if (event.data === "bihuan-chat:fold") {
      fold();
    } else if (/^bihuan-chat:unread:\d{1,4}$/.test(event.data)) {
      unread = Number(event.data.split(":")[2]);
      label();
    }
  });
  label();
  root.append(button);
  const stand = () => {
    document.body.append(host);
    const before = remembered();
    if (before) {
      begin(before === "open" && !small.matches);
      label();
    }
  };
  document.body ? stand() : addEventListener("DOMContentLoaded", stand);
  window.bihuanChat = { open, fold };
})();
