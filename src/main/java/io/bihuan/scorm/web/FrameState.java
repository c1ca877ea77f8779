package io.bihuan.scorm.web;

import io.bihuan.scorm.Item;
import io.bihuan.scorm.LearningPackage;
import io.bihuan.scorm.Run;
import io.bihuan.scorm.Standard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an item is told when it opens: who learns, where they were, what it said last. */
final class FrameState {

    private final ObjectMapper json;

    FrameState(ObjectMapper json) {
        this.json = json;
    }

    /** The script that hands it over. A script's end within it would end it early, so no bracket stays as it is. */
    String script(LearningPackage learning, Item item, @Nullable Run run, String number, String name, String pass) {
        var state = json.createObjectNode();
        state.put("standard", learning.standard().name());
        state.put("place", item.place());
        state.put("pass", pass);
        var cmi = run == null ? json.createObjectNode() : (ObjectNode) json.readTree(run.data());
        state.set(
                "cmi",
                learning.standard() == Standard.SCORM_12
                        ? old(cmi, item, number, name, run)
                        : young(cmi, item, number, name, run));
        return "window.bihuanState=" + state.toString().replace("<", "\\u003c").replace("\u2028", "\\u2028") + ";";
    }

    private ObjectNode old(ObjectNode cmi, Item item, String number, String name, @Nullable Run run) {
        var core = cmi.get("core") instanceof ObjectNode known ? known : cmi.putObject("core");
        core.put("student_id", number);
        core.put("student_name", name);
        core.put("credit", "credit");
        core.put("lesson_mode", "normal");
        core.put("entry", entry(core.path("exit").asString(""), run));
        core.remove("session_time");
        core.remove("exit");
        if (core.path("lesson_status").asString("").isEmpty()) {
            core.put("lesson_status", "not attempted");
        }
        cmi.put("launch_data", item.launch());
        if (item.mastery() != null) {
            var data = cmi.get("student_data") instanceof ObjectNode known ? known : cmi.putObject("student_data");
            data.put("mastery_score", item.mastery().stripTrailingZeros().toPlainString());
        }
        return cmi;
    }

    private static ObjectNode young(ObjectNode cmi, Item item, String number, String name, @Nullable Run run) {
        cmi.put("learner_id", number);
        cmi.put("learner_name", name);
        cmi.put("credit", "credit");
        cmi.put("mode", "normal");
        cmi.put("entry", entry(cmi.path("exit").asString(""), run));
        cmi.remove("session_time");
        cmi.remove("exit");
        cmi.put("launch_data", item.launch());
        return cmi;
    }

    private static String entry(String exit, @Nullable Run run) {
        return run == null
                ? "ab-initio"
                : exit.equals("suspend") || !run.status().done() ? "resume" : "";
    }
}
