package io.bihuan.competence.web;

import io.bihuan.competence.Area;
import io.bihuan.competence.Cover;
import io.bihuan.competence.DutyFacts;
import io.bihuan.competence.Level;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People against duties and areas.
 *
 * @param duties the duties, as codes
 * @param groups the wider areas, each with those that belong to it and somebody has evidence on
 * @param covers how many there are and how many are wanted, by the code of an area or duty
 * @param rows the people of this page
 * @param teams the teams to choose from
 * @param filter what was asked for
 * @param people how many people the filter leaves
 * @param pages how many pages they fill
 * @param openNeeds how many needs stand open
 * @param manages whether the viewer says how many are wanted and raises needs
 */
public record MatrixPage(
        List<String> duties,
        List<Group> groups,
        Map<String, Cover> covers,
        List<Row> rows,
        List<Option> teams,
        MatrixFilter filter,
        int people,
        int pages,
        int openNeeds,
        boolean manages) {

    /** A wider area and its own. */
    public record Group(Area area, List<Area> leaves) {}

    /** One person. */
    public record Row(
            UUID staffId,
            String name,
            String team,
            Map<String, DutyFacts.Duty> duties,
            Map<String, Level> levels,
            List<String> needs) {

        /** What they hold of a duty, or null. */
        public DutyFacts.@Nullable Duty duty(String code) {
            return duties.get(code);
        }

        /** Their level in an area, or null where nothing was seen. */
        public @Nullable Level level(String area) {
            return levels.get(area);
        }

        /** Whether training is due in the area. */
        public boolean needs(String area) {
            return needs.contains(area);
        }
    }

    /** How an area or duty is covered. */
    public Cover cover(String code) {
        return Objects.requireNonNullElseGet(covers.get(code), () -> new Cover(code, null, 0, ""));
    }

    /** The last day of a duty. */
    public String until(DutyFacts.Duty duty, Ui ui) {
        return ui.dates()
                .shortDay(duty.until().atZone(ui.dates().zone()).toLocalDate().minusDays(1));
    }

    /** The gaps, the widest first. */
    public List<Cover> gaps() {
        return covers.values().stream()
                .filter(cover -> cover.gap() > 0)
                .sorted(java.util.Comparator.comparing(Cover::gap).reversed().thenComparing(Cover::code))
                .toList();
    }

    /** What a column is called. */
    public String name(String code, Ui ui) {
        return duties.contains(code)
                ? ui.textOr("assessment.scope." + code, code)
                : groups.stream()
                        .flatMap(group -> group.leaves().stream())
                        .filter(area -> area.code().equals(code))
                        .map(area -> area.name(ui.english()))
                        .findFirst()
                        .orElse(code);
    }

    /** The columns, to choose from. */
    public List<Option> columns(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("competence.lacking.none")));
        duties.forEach(code -> options.add(new Option(code, name(code, ui))));
        groups.stream()
                .flatMap(group -> group.leaves().stream())
                .forEach(area -> options.add(new Option(area.code(), area.name(ui.english()))));
        return options;
    }
}
