// A way between two pages that keeps what stands behind the # of this one.
document.querySelectorAll("a[data-keeps-hash]").forEach(link => {
  link.hash = location.hash;
});
