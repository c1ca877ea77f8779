// A button with data-copies puts the words of the element it names on the clipboard, and says so for a moment.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copies]");
  const source = button && document.querySelector(button.dataset.copies);
  if (!source) {
    return;
  }
  await navigator.clipboard.writeText(source.innerText);
  const word = button.textContent;
  button.textContent = button.dataset.copied || word;
  setTimeout(() => { button.textContent = word; }, 1600);
});
