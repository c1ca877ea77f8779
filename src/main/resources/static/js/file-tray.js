// A form with data-tray takes files: chosen, pasted or dropped anywhere in [data-tray-area]. Each is announced as
// `tray:file`, whose detail.to(address, headers) sends it; what arrived lies as JSON in data-file of its line.
const formOf = element => element?.closest?.("[data-tray-area]")?.querySelector("form[data-tray]") || element?.closest?.("form[data-tray]");
const size = bytes => (bytes >= 1048576 ? (bytes / 1048576).toFixed(1).replace(/\.0$/, "") + " MB" : Math.max(1, Math.floor(bytes / 1024)) + " kB");
const part = (tag, css, text) => Object.assign(document.createElement(tag), { className: css, textContent: text });
const changed = form => form.dispatchEvent(new CustomEvent("tray:change", { bubbles: true }));
// Where the form has a place for it, what is refused for good leaves the tray, and its reason stands there.
const noteOf = form => form.querySelector("[data-tray-note]");
const refuse = (form, file, line, reason) => {
  const note = noteOf(form);
  if (note) {
    line.remove();
    note.append(part("span", "", file.name + (document.documentElement.lang.startsWith("zh") ? "：" : ": ") + reason));
    changed(form);
  }
  return Boolean(note);
};
const send = (form, file, line, address, headers) => {
  const state = line.querySelector(".state");
  const request = new XMLHttpRequest();
  const fail = (reason, again) => {
    if (!again && refuse(form, file, line, reason || form.dataset.trayUnsent)) {
      return;
    }
    line.classList.add("bad");
    state.textContent = reason || form.dataset.trayUnsent;
    if (again) {
      const button = part("button", "link", form.dataset.trayAgain);
      button.type = "button";
      button.addEventListener("click", () => {
        line.classList.remove("bad");
        send(form, file, line, address, headers);
      });
      state.append(" ", button);
    }
    changed(form);
  };
  request.open("POST", address + "?name=" + encodeURIComponent(file.name || "file"));
  Object.entries({ ...headers, "Content-Type": "application/octet-stream", Accept: "application/json" }).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.upload.onprogress = event => event.lengthComputable && (state.textContent = Math.floor((event.loaded / event.total) * 100) + " %");
  request.onload = () => {
    if (request.status === 201) {
      line.dataset.file = request.responseText;
      state.textContent = size(file.size);
      return changed(form);
    }
    let said = {};
    try {
      said = JSON.parse(request.responseText);
    } catch {
      // Not an answer of ours: the general words serve.
    }
    fail(said.detail, request.status >= 500 || request.status === 429);
  };
  request.onerror = () => fail("", true);
  state.textContent = form.dataset.trayUploading;
  request.send(file);
};
const add = (form, file) => {
  const line = document.createElement("li");
  const over = file.size > Number(form.dataset.trayLargest);
  if (file.type.startsWith("image/") && file.type !== "image/svg+xml") {
    const picture = document.createElement("img");
    picture.alt = "";
    picture.src = URL.createObjectURL(file);
    line.append(picture);
  }
  const remove = part("button", "drop", "×");
  remove.type = "button";
  remove.setAttribute("aria-label", form.dataset.trayRemove + " " + file.name);
  remove.addEventListener("click", () => {
    line.remove();
    changed(form);
  });
  line.append(part("bdi", "clip", file.name), part("span", "state small", ""), remove);
  form.querySelector("[data-tray-list]").append(line);
  if (over || !file.size) {
    const reason = over ? form.dataset.trayTooLarge.replace("{limit}", Math.floor(Number(form.dataset.trayLargest) / 1048576)) : form.dataset.trayEmpty || "0 kB";
    if (!refuse(form, file, line, reason)) {
      line.classList.add("bad");
      line.querySelector(".state").textContent = reason;
      changed(form);
    }
    return;
  }
  form.dispatchEvent(new CustomEvent("tray:file", { bubbles: true, detail: { to: (address, headers) => send(form, file, line, address, headers) } }));
  changed(form);
};
const addAll = (form, files) => {
  noteOf(form)?.replaceChildren();
  [...files].forEach(file => add(form, file));
};
document.addEventListener("submit", event => noteOf(event.target)?.replaceChildren());

document.addEventListener("click", event => event.target.closest("[data-tray-pick]")?.closest("form").querySelector("[data-tray-files]").click());
document.addEventListener("change", event => {
  if (event.target.matches("[data-tray-files]")) {
    addAll(event.target.form, event.target.files);
    event.target.value = "";
  }
});
document.addEventListener("paste", event => {
  const form = formOf(event.target);
  if (form && event.clipboardData.files.length) {
    event.preventDefault();
    addAll(form, event.clipboardData.files);
  }
});
const brings = event => event.dataTransfer?.types.includes("Files") && formOf(event.target);
document.addEventListener("dragover", event => {
  if (brings(event)) {
    event.preventDefault();
    event.target.closest("[data-tray-area]")?.classList.add("dropping");
  }
});
["dragleave", "drop"].forEach(kind => document.addEventListener(kind, event => event.target.closest?.("[data-tray-area]")?.classList.remove("dropping")));
document.addEventListener("drop", event => {
  const form = brings(event);
  if (form) {
    event.preventDefault();
    addAll(form, event.dataTransfer.files);
  }
});
