package io.bihuan.question.web;

import io.bihuan.competence.Area;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.QuestionStatus;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of questions. */
public record QuestionsPage(
        QuestionLists.Search search,
        List<QuestionLists.Line> lines,
        int count,
        int waiting,
        @Nullable UUID next,
        List<Area> areas) {

    /** The name of a question's area. */
    public String area(QuestionLists.Line line, Ui ui) {
        return name(areas, line.areaCode(), ui);
    }

    static String name(List<Area> areas, @Nullable String code, Ui ui) {
        Map<String, Area> byCode = areas.stream().collect(Collectors.toMap(Area::code, Function.identity()));
        var area = code == null ? null : byCode.get(code);
        return area == null ? ui.text("question.no-area") : area.name(ui.english());
    }

    /** The areas to filter by. */
    public List<Option> areaOptions(Ui ui) {
        return options(areas, ui, "question.any");
    }

    static List<Option> options(List<Area> areas, Ui ui, String emptyKey) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text(emptyKey)));
        areas.stream()
                .filter(area -> !area.isTop())
                .forEach(area -> options.add(new Option(area.code(), area.name(ui.english()))));
        return options;
    }

    /** The kinds to filter by. */
    public List<Option> kindOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("question.any")));
        Arrays.stream(QuestionKind.values())
                .forEach(kind -> options.add(new Option(kind.name(), ui.label("question.kind", kind))));
        return options;
    }

    /** The states to filter by. */
    public List<Option> statusOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("question.any")));
        Arrays.stream(QuestionStatus.values())
                .forEach(status -> options.add(new Option(status.name(), ui.label("question.status", status))));
        return options;
    }

    /** The difficulties to filter by. */
    public List<Option> difficultyOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("question.any")));
        IntStream.rangeClosed(1, 5)
                .forEach(step -> options.add(new Option(String.valueOf(step), ui.text("question.difficulty." + step))));
        return options;
    }

    /** What a filter field shows. */
    public String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Whether anything is filtered. */
    public boolean filtered() {
        return !(word(search.words())
                        + word(search.area())
                        + word(search.kind())
                        + word(search.status())
                        + word(search.difficulty()))
                .isEmpty();
    }

    /** The tone of a state. */
    public static Tone tone(QuestionStatus status) {
        return switch (status) {
            case ACTIVE -> Tone.GOOD;
            case IN_REVIEW -> Tone.WARN;
            case DRAFT, RETIRED -> Tone.NEUTRAL;
        };
    }

    /** The address of the page behind this one. */
    public String nextHref() {
        return UriComponentsBuilder.fromPath("/questions")
                .queryParam("words", word(search.words()))
                .queryParam("area", word(search.area()))
                .queryParam("kind", word(search.kind()))
                .queryParam("status", word(search.status()))
                .queryParam("difficulty", word(search.difficulty()))
                .queryParam("after", word(next))
                .encode()
                .build()
                .toUriString();
    }
}
