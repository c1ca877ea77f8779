// A page that a widget shows inside another site can fold its frame away, by its button or by Escape. In a frame of
// another kind nobody speaks to it, and the button stays away.
const button = document.querySelector("[data-folds]");
if (button) {
  const fold = () => parent.postMessage("bihuan-chat:fold", "*");
  const spoken = event => {
    if (event.source === parent && parent !== window && event.data === "bihuan-chat:opened" && button.hidden) {
      button.hidden = false;
      button.addEventListener("click", fold);
      document.addEventListener("keydown", key => key.key === "Escape" && !key.isComposing && fold());
    }
  };
  addEventListener("message", spoken);
}
