// A file over the limit is named before it is sent, so that nothing typed beside it is lost: data-largest, data-too-large.
document.addEventListener("change", event => {
  const field = event.target;
  if (!field.matches?.('input[type="file"][data-largest]')) {
    return;
  }
  const over = [...field.files].find(file => file.size > Number(field.dataset.largest));
  field.setCustomValidity(over ? over.name + ": " + field.dataset.tooLarge : "");
  if (over) {
    field.reportValidity();
  }
});
