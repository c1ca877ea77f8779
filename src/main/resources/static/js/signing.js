// A canvas with data-signs takes a drawing by finger, pen or mouse and keeps it as a PNG in the field it names.
function context(canvas) {
  const drawing = canvas.getContext("2d");
  drawing.lineWidth = 3;
  drawing.lineCap = "round";
  drawing.lineJoin = "round";
  drawing.strokeStyle = "#16233a";
  return drawing;
}

function blank(canvas) {
  const drawing = context(canvas);
  drawing.fillStyle = "#ffffff";
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  document.getElementById(canvas.dataset.signs).value = "";
}

function place(canvas, event) {
  const box = canvas.getBoundingClientRect();
  return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
}

document.querySelectorAll("canvas[data-signs]").forEach(canvas => {
  blank(canvas);
  let drawing = null;
  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    drawing = context(canvas);
    drawing.beginPath();
    drawing.moveTo(...place(canvas, event));
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", event => {
    if (drawing) {
      drawing.lineTo(...place(canvas, event));
      drawing.stroke();
    }
  });
  const lifted = () => {
    if (drawing) {
      drawing = null;
      document.getElementById(canvas.dataset.signs).value = canvas.toDataURL("image/png");
    }
  };
  canvas.addEventListener("pointerup", lifted);
  canvas.addEventListener("pointercancel", lifted);
});

document.addEventListener("click", event => {
  const button = event.target.closest("[data-unsigns]");
  if (button) {
    blank(document.querySelector(`canvas[data-signs="${button.dataset.unsigns}"]`));
  }
});
