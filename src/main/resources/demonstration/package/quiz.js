(function () {
  var questions = [
    ["客户一开口就激动，先说“您别激动，听我解释”。", false],
    ["复述客户的原话并请他确认，能让情绪先降下来。", true],
    ["客户说屋里还在漏电，应当先把信息问全再升级。", false],
    ["问客户的期望，不等于答应他的期望。", true],
    ["能当场给的只有时间，就先给时间，到点一定回。", true]
  ];
  function find(win) { var tries = 0; while (!win.API && win.parent && win.parent !== win && tries++ < 7) { win = win.parent; } return win.API || null; }
  var api = find(window);
  var form = document.getElementById("quiz");
  questions.forEach(function (question, place) {
    var box = document.createElement("fieldset");
    var legend = document.createElement("legend");
    legend.textContent = (place + 1) + ". " + question[0];
    box.appendChild(legend);
    [["对", "yes"], ["不对", "no"]].forEach(function (choice) {
      var label = document.createElement("label"), input = document.createElement("input");
      input.type = "radio"; input.name = "q" + place; input.value = choice[1];
      label.appendChild(input); label.appendChild(document.createTextNode(" " + choice[0]));
      box.appendChild(label);
    });
    form.appendChild(box);
  });
  if (api) {
    api.LMSInitialize("");
    var kept = api.LMSGetValue("cmi.suspend_data");
    if (kept) { kept.split("").forEach(function (letter, place) { var box = form.querySelector("[name=q" + place + "][value=" + (letter === "y" ? "yes" : "no") + "]"); if (box && letter !== "-") { box.checked = true; } }); }
    if (api.LMSGetValue("cmi.core.lesson_status") === "not attempted") { api.LMSSetValue("cmi.core.lesson_status", "incomplete"); api.LMSCommit(""); }
  }
  function answers() { return questions.map(function (_, place) { var box = form.querySelector("[name=q" + place + "]:checked"); return box ? (box.value === "yes" ? "y" : "n") : "-"; }).join(""); }
  form.addEventListener("change", function () { if (api) { api.LMSSetValue("cmi.suspend_data", answers()); api.LMSCommit(""); } });
  document.getElementById("done").onclick = function () {
    var given = answers(), result = document.getElementById("result");
    if (given.indexOf("-") >= 0) { result.textContent = "还有题没答"; return; }
    var right = questions.filter(function (question, place) { return (given[place] === "y") === question[1]; }).length;
    var score = right * 100 / questions.length;
    result.textContent = score + " 分，" + (score >= 80 ? "通过" : "再看一遍，重做一次"); result.className = score >= 80 ? "right" : "wrong";
    if (api) { api.LMSSetValue("cmi.core.score.raw", String(score)); api.LMSSetValue("cmi.core.lesson_status", "completed"); api.LMSCommit(""); }
  };
})();
