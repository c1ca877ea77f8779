// Ctrl K opens the finder; arrows walk through what it found, Enter opens it.
document.addEventListener("keydown", event => {
  const finder = document.getElementById("finder");
  if (!finder) {
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    finder.showModal();
    finder.querySelector("input").select();
    return;
  }
  if (!finder.open) {
    return;
  }
  const links = [...finder.querySelectorAll(".finder-list a")];
  const place = links.indexOf(document.activeElement);
  if (event.key === "ArrowDown") {
    event.preventDefault();
    links[Math.min(place + 1, links.length - 1)]?.focus();
  } else if (event.key === "ArrowUp") {
    event.preventDefault();
    (place <= 0 ? finder.querySelector("input") : links[place - 1]).focus();
  } else if (event.key === "Enter" && place < 0 && links.length > 0) {
    event.preventDefault();
    links[0].click();
  }
});
