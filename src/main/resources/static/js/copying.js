// A button with data-copies puts the words of the element it names on the clipboard, and says so for a moment. Where
// the browser gives no clipboard the words are marked, ready to be copied by hand.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copies]");
  const source = button && document.querySelector(button.dataset.copies);
  if (!source) {
    return;
  }
  try {
    await navigator.clipboard.writeText(source.innerText);
  } catch {
    getSelection().selectAllChildren(source);
    source.focus();
    return;
  }
  const word = button.textContent;
  button.textContent = button.dataset.copied || word;
  setTimeout(() => { button.textContent = word; }, 1600);
});
