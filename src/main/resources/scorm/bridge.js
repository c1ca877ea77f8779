// Runs before anything of the package in every page of it. Its frame has an origin of its own, so no window above can be
// asked for the programming interface; it is offered in the window itself, and in what the package takes for its parent.
(function () {
  "use strict";
  var state = window.bihuanState;
  var outer = window.top;
  try {
    if (window.parent !== window && window.parent.bihuanState) {
      return;
    }
  } catch (elsewhere) { /* another origin: the package's own pages stand apart in frames without an address of their own */ }

  var old = state.standard === "SCORM_12";
  var make = old ? window.Scorm12API : window.Scorm2004API;
  var Api = make[old ? "Scorm12API" : "Scorm2004API"] || make.default || make;
  var api = new Api({ autocommit: true, autocommitSeconds: 20, logLevel: 5, mastery_override: false });
  api.loadFromJSON(state.cmi);

  var say = function (what) {
    outer.postMessage({ bihuan: "scorm", pass: state.pass, place: state.place, what: what, cmi: api.renderCommitCMI(true).cmi }, "*");
  };
  var events = old
    ? [["LMSInitialize", "begun"], ["LMSCommit", "said"], ["LMSFinish", "ended"]]
    : [["Initialize", "begun"], ["Commit", "said"], ["Terminate", "ended"]];
  events.forEach(function (each) { api.on(each[0], function () { say(each[1]); }); });
  [["SequenceNext", "next"], ["SequencePrevious", "previous"]].forEach(function (each) { api.on(each[0], function () { say(each[1]); }); });
  addEventListener("pagehide", function () { if (api.currentState === 1) { say("said"); } });

  window.API = api;
  window.API_1484_11 = api;
  var parent = { API: api, API_1484_11: api };
  parent.parent = parent;
  parent.opener = null;
  Object.defineProperty(window, "parent", { value: parent, configurable: true });
})();
