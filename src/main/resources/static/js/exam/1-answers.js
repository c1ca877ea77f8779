// What a question holds, by its kind; each part of a case says which one it is.
const parts = question => [...question.querySelectorAll(".case-part")];
const givenIn = question => {
  switch (question.dataset.kind) {
    case "CASE":
      return parts(question).flatMap(part => givenIn(part).map(word => part.dataset.part + ":" + word));
    case "ORDERING":
      return question.querySelector("[data-stays]").checked ? [...question.querySelectorAll("[data-value]")].map(step => step.dataset.value) : [];
    case "FILL_IN":
    case "MATCHING":
    case "SHORT_ANSWER":
      return [...question.querySelectorAll("input, select, textarea")].map(field => field.value);
    default:
      return [...question.querySelectorAll("input:checked")].map(input => input.value);
  }
};
const isAnswered = question =>
  question.dataset.kind === "CASE" ? parts(question).every(isAnswered) : givenIn(question).some(word => word.trim() !== "");

const put = (question, given) => {
  switch (question.dataset.kind) {
    case "CASE":
      parts(question).forEach(part => {
        const mark = part.dataset.part + ":";
        put(part, given.filter(word => word.startsWith(mark)).map(word => word.slice(mark.length)));
      });
      break;
    case "ORDERING": {
      const list = question.querySelector("[data-laid]");
      given.forEach(value => list.append(list.querySelector("[data-value='" + CSS.escape(value) + "']") || ""));
      question.querySelector("[data-stays]").checked = given.length > 0;
      break;
    }
    case "FILL_IN":
    case "MATCHING":
    case "SHORT_ANSWER":
      question.querySelectorAll("input, select, textarea").forEach((field, place) => (field.value = given[place] || ""));
      break;
    default:
      question.querySelectorAll("input").forEach(input => (input.checked = given.includes(input.value)));
  }
};

const count = () => {
  const answered = questions.filter(isAnswered).length;
  questions.forEach((question, place) => {
    const done = isAnswered(question);
    links[place].classList.toggle("answered", done);
    links[place].classList.toggle("flagged", flags.has(place));
    links[place].setAttribute("aria-description", done ? links[place].dataset.answered : "");
  });
  const line = document.getElementById("exam-count");
  line.textContent = fill(line.dataset.says, answered, questions.length);
  return answered;
};
