// Draws the files of a message: <ul class="files">, pictures to look at, others to save. Where they are fetched with
// headers of their own, they are fetched by hand and shown from memory.
const size = bytes => (bytes >= 1048576 ? (bytes / 1048576).toFixed(1).replace(/\.0$/, "") + " MB" : Math.max(1, Math.floor(bytes / 1024)) + " kB");
const fetched = (address, headers) => fetch(address, { headers }).then(answer => (answer.ok ? answer.blob() : Promise.reject(answer.status)));
const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};
const picture = (file, address, headers) => {
  const image = document.createElement("img");
  image.alt = file.name;
  image.tabIndex = 0;
  image.dataset.enlarges = "";
  image.loading = "lazy";
  if (headers) {
    fetched(address, headers).then(blob => (image.src = URL.createObjectURL(blob)), () => image.replaceWith(saved(file, address, headers)));
  } else {
    image.src = address;
  }
  return image;
};
const saved = (file, address, headers) => {
  const link = document.createElement("a");
  link.className = "file";
  link.href = address;
  link.download = file.name;
  link.append(Object.assign(document.createElement("bdi"), { textContent: file.name }), " ", Object.assign(document.createElement("span"), { className: "faint", textContent: size(file.size) }));
  if (headers) {
    link.addEventListener("click", event => {
      event.preventDefault();
      fetched(address, headers).then(blob => save(blob, file.name), () => {});
    });
  }
  return link;
};
document.addEventListener("files:draw", ({ target, detail: { files, base, headers } }) => {
  const list = document.createElement("ul");
  list.className = "files";
  files.forEach(file => {
    const item = document.createElement("li");
    const address = base + "/" + file.id;
    item.append(file.picture ? picture(file, address, headers) : saved(file, address, headers));
    list.append(item);
  });
  target.append(list);
});
