package io.bihuan.material.web;

import io.bihuan.material.Kind;
import io.bihuan.material.Materials;
import io.bihuan.web.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The library.
 *
 * @param lines what was found
 * @param more whether there is another page
 * @param page which page it is, from 0
 * @param asked what was looked for
 * @param courses names of the courses, by id
 * @param choices the courses to choose from
 * @param mayWrite whether the reader puts materials in
 */
public record MaterialsPage(
        List<Materials.Line> lines,
        boolean more,
        int page,
        Materials.Question asked,
        Map<UUID, String> courses,
        List<Option> choices,
        boolean mayWrite) {

    /** Whether something was looked for. */
    public boolean searching() {
        return !asked.words().isBlank() || asked.kind() != null || asked.courseId() != null;
    }

    /** The course of a material, or "". */
    public String course(Materials.@Nullable Line line) {
        return line == null || line.courseId() == null ? "" : courses.getOrDefault(line.courseId(), "");
    }

    /** The kinds to choose from. */
    public Kind[] kinds() {
        return Kind.values();
    }

    /** The address of another page of what was found. */
    public String address(int other) {
        return "/materials?words=" + URLEncoder.encode(asked.words(), StandardCharsets.UTF_8) + "&kind="
                + (asked.kind() == null ? "" : asked.kind().name()) + "&course="
                + (asked.courseId() == null ? "" : asked.courseId()) + "&page=" + other;
    }
}
