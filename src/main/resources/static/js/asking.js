// Asks before a form is sent whose effect is not easily undone: <form data-asks="the question">.
(() => {
  let sure = null;

  document.addEventListener(
    "submit",
    event => {
      const form = event.target;
      const dialog = document.getElementById("asking");
      if (!form.dataset.asks || !dialog || sure === form) {
        sure = null;
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      const pressed = event.submitter;
      dialog.querySelector("p").textContent = form.dataset.asks;
      const go = dialog.querySelector("[data-goes]");
      go.textContent = pressed?.textContent.trim() || go.textContent;
      go.onclick = () => {
        dialog.close();
        sure = form;
        form.requestSubmit(pressed);
      };
      dialog.showModal();
    },
    true
  );
})();
