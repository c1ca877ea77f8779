package io.bihuan.competence.web;

import io.bihuan.competence.Area;
import io.bihuan.competence.Level;
import io.bihuan.web.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People against areas.
 *
 * @param groups the wider areas, each with those that belong to it and somebody has evidence on
 * @param rows the people
 * @param teams the teams to choose from
 * @param team the one chosen, or ""
 * @param openNeeds how many needs stand open
 * @param evidenced how many people have any evidence
 */
public record MatrixPage(
        List<Group> groups, List<Row> rows, List<Option> teams, String team, int openNeeds, int evidenced) {

    /** A wider area and its own. */
    public record Group(Area area, List<Area> leaves) {}

    /** One person. */
    public record Row(UUID staffId, String name, String team, Map<String, Level> levels, List<String> needs) {
        /** Their level in an area, or null where nothing was seen. */
        public @Nullable Level level(String area) {
            return levels.get(area);
        }

        /** Whether training is due in the area. */
        public boolean needs(String area) {
            return needs.contains(area);
        }
    }
}
