// Leads through breathing in, holding and breathing out, so many rounds. The circle grows and shrinks with it unless the
// person asked for less motion (the style sees to that); words and seconds are told either way.
const room = document.getElementById("breathing");
if (room) {
  const { dataset } = room;
  const circle = room.querySelector(".breath");
  const word = room.querySelector(".breath-word");
  const count = room.querySelector(".breath-count");
  const begins = document.querySelector("[data-breathes]");
  const phases = [
    { say: dataset.sayIn, seconds: Number(dataset.in), wide: true },
    { say: dataset.sayHold, seconds: Number(dataset.hold), wide: true },
    { say: dataset.sayOut, seconds: Number(dataset.out), wide: false },
  ];
  let turn = 0;

  const second = () => new Promise(done => setTimeout(done, 1000));
  const breathe = async () => {
    const mine = ++turn;
    for (let round = 0; round < Number(dataset.rounds); round++) {
      for (const phase of phases) {
        word.textContent = phase.say;
        circle.style.transitionDuration = `${phase.seconds}s`;
        circle.classList.toggle("wide", phase.wide);
        for (let left = phase.seconds; left > 0; left--) {
          count.textContent = left;
          await second();
          if (mine !== turn) {
            return;
          }
        }
      }
    }
    count.textContent = "";
    word.textContent = dataset.sayDone;
  };
  begins.addEventListener("click", breathe);
}
