// Which headings of the navigation somebody keeps unfolded, remembered for a year.
document.addEventListener("click", event => {
  const heading = event.target.closest("details[data-unfolds] > summary")?.parentElement;
  if (!heading) {
    return;
  }
  const remembered = document.cookie.match(/(?:^|; )unfolded=([^;]*)/);
  const kept = new Set(remembered
    ? remembered[1].split(".")
    : [...document.querySelectorAll("details[data-unfolds][open]")].map(each => each.dataset.unfolds));
  // The click has not unfolded it yet.
  kept[heading.open ? "delete" : "add"](heading.dataset.unfolds);
  document.cookie = "unfolded=" + [...kept].filter(Boolean).join(".") + ";path=/;max-age=31536000;samesite=lax";
});
