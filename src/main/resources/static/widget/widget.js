// Bihuan chat: <script src="https://…/widget.js" async></script>. A button at the bottom right opens the chat in a frame,
// which keeps its own styles and lets the page keep its own. data-customer, data-issued and data-signature say whom the
// site has signed; data-name what they are called.
(() => {
  const script = document.currentScript;
  if (!script || window.bihuanChat) {
    return;
  }
  const base = new URL(script.src).origin;
  const chinese = (document.documentElement.lang || navigator.language || "zh").startsWith("zh");
  const words = chinese ? ["在线客服", "收起客服窗口"] : ["Chat with us", "Fold the chat away"];
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const style = (element, rules) => Object.entries(rules).forEach(([name, value]) => element.style.setProperty(name, value));
  const button = document.createElement("button");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("width", "26");
  svg.setAttribute("height", "26");
  svg.setAttribute("aria-hidden", "true");
  shape.setAttribute("fill", "currentColor");
  shape.setAttribute("d", "M12 3C6.5 3 2 6.7 2 11.3c0 2.6 1.5 5 3.8 6.5L5 21.5l4.3-2.1c.9.2 1.8.3 2.7.3 5.5 0 10-3.8 10-8.4S17.5 3 12 3z");
  svg.append(shape);
  button.append(svg);
  button.type = "button";
  style(host, { position: "fixed", right: "20px", bottom: "20px", "z-index": "2147483000" });
  style(button, { width: "56px", height: "56px", border: "0", "border-radius": "50%", background: "#0c6478", color: "#fff", cursor: "pointer", "box-shadow": "0 8px 24px -6px rgba(0,0,0,.35)", display: "grid", "place-items": "center", padding: "0" });
  const { customer, issued, signature, name } = script.dataset;
  const signed = new URLSearchParams(Object.entries({ customer, issued, signature, name }).filter(([, value]) => value)).toString();
  let frame = null;
  const open = () => {
    if (!frame) {
      frame = document.createElement("iframe");
      frame.src = base + "/chat?embed=true" + (chinese ? "" : "&lang=en") + (signed && "#" + signed);
      frame.title = words[0];
      style(frame, { position: "fixed", right: "20px", bottom: "88px", width: "min(390px, calc(100vw - 24px))", height: "min(640px, calc(100vh - 110px))", border: "0", "border-radius": "14px", "box-shadow": "0 16px 48px -12px rgba(0,0,0,.4)", background: "#fff" });
      root.append(frame);
    }
    frame.style.display = "block";
    label();
  };
  const fold = () => {
    if (frame) {
      frame.style.display = "none";
    }
    label();
    button.focus();
  };
  const isOpen = () => !!frame && frame.style.display !== "none";
  const label = () => {
    button.setAttribute("aria-label", isOpen() ? words[1] : words[0]);
    button.setAttribute("aria-expanded", String(isOpen()));
  };
  button.addEventListener("click", () => (isOpen() ? fold() : open()));
  addEventListener("message", event => {
    if (event.origin === base && event.data === "bihuan-chat:fold") {
      fold();
    }
  });
  label();
  root.append(button);
  const stand = () => document.body.append(host);
  document.body ? stand() : addEventListener("DOMContentLoaded", stand);
  window.bihuanChat = { open, fold };
})();
