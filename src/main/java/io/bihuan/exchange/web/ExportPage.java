package io.bihuan.exchange.web;

import io.bihuan.competence.Area;
import io.bihuan.exchange.ExportFormat;
import io.bihuan.exchange.QuestionExport;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.QuestionStatus;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What goes out of the bank, and what the format would lose of it. */
public record ExportPage(
        ExportFormat format, QuestionLists.Search search, QuestionExport.Outlook outlook, List<Area> areas) {

    /** The formats to choose from. */
    public List<Option> formatOptions(Ui ui) {
        return Arrays.stream(ExportFormat.values())
                .map(each -> new Option(each.code(), ui.label("exchange.format", each)))
                .toList();
    }

    /** The areas to choose from. */
    public List<Option> areaOptions(Ui ui) {
        return Stream.concat(any(ui), areas.stream().map(area -> new Option(area.code(), area.name(ui.english()))))
                .toList();
    }

    /** The kinds to choose from. */
    public List<Option> kindOptions(Ui ui) {
        return Stream.concat(
                        any(ui),
                        Arrays.stream(QuestionKind.values())
                                .map(each -> new Option(each.name(), ui.label("question.kind", each))))
                .toList();
    }

    /** The states to choose from. */
    public List<Option> statusOptions(Ui ui) {
        return Stream.concat(
                        any(ui),
                        Arrays.stream(QuestionStatus.values())
                                .map(each -> new Option(each.name(), ui.label("question.status", each))))
                .toList();
    }

    private static Stream<Option> any(Ui ui) {
        return Stream.of(new Option("", ui.text("question.any")));
    }

    /** What a filter shows. */
    public String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** How many go out. */
    public int goesOut() {
        return outlook.whole() + outlook.reduced();
    }

    /** Where the file is. */
    public String fileHref() {
        return UriComponentsBuilder.fromPath("/questions/export/file")
                .queryParam("format", format.code())
                .queryParam("words", word(search.words()))
                .queryParam("area", word(search.area()))
                .queryParam("kind", word(search.kind()))
                .queryParam("status", word(search.status()))
                .encode()
                .build()
                .toUriString();
    }

    /** The reasons of a loss. */
    public String reasons(QuestionExport.Loss loss, Ui ui) {
        return ui.join(loss.reasons().stream().map(key -> ui.text(key)).toList());
    }
}
