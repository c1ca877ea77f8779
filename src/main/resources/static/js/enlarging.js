// A picture with data-enlarges opens larger above the page on a click or Enter; beside an answer, the click still chooses.
const enlarge = image => {
  const dialog = document.createElement("dialog");
  dialog.className = "enlarged";
  const larger = document.createElement("img");
  larger.src = image.src;
  larger.alt = image.alt;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.dataset.closes = "";
  close.textContent = document.documentElement.lang.startsWith("zh") ? "关闭" : "Close";
  dialog.setAttribute("aria-label", image.alt);
  dialog.append(larger, close);
  dialog.addEventListener("close", () => {
    dialog.remove();
    // The page around it may have been drawn anew meanwhile.
    const again = image.isConnected ? image : [...document.querySelectorAll("img[data-enlarges]")].find(each => each.src === image.src);
    again?.focus();
  });
  dialog.addEventListener("click", event => event.target !== close && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
};
document.addEventListener("click", event => {
  const image = event.target.closest?.("img[data-enlarges]");
  if (image) {
    enlarge(image);
  }
});
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.target.matches?.("img[data-enlarges][tabindex]")) {
    event.preventDefault();
    event.stopImmediatePropagation();
    enlarge(event.target);
  }
}, true);
