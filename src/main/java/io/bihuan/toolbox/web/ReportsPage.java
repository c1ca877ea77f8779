package io.bihuan.toolbox.web;

import io.bihuan.toolbox.FeedbackBox;
import io.bihuan.toolbox.SignOnDesk;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What those who keep the tools see.
 *
 * @param reports what was found broken
 * @param feedback what people said
 * @param names their names, by id
 */
public record ReportsPage(
        List<SignOnDesk.Report> reports, List<FeedbackBox.Feedback> feedback, Map<UUID, String> names) {

    /** The name of somebody, or a dash. */
    public String name(UUID id) {
        return names.getOrDefault(id, "—");
    }
}
