package io.bihuan.exchange.web;

import io.bihuan.competence.Area;
import io.bihuan.exchange.ImportFormat;
import io.bihuan.exchange.ImportLine;
import io.bihuan.exchange.QuestionImport;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The import of questions: first the file, then what is in it.
 *
 * @param name the file's name, "" before one was chosen
 * @param file the id of the file that is looked at, or null before one was chosen
 * @param lines what is in it
 * @param starters how many questions that the product brings along the bank does not have yet
 */
public record ImportPage(
        ImportFormat format,
        String area,
        String name,
        @Nullable String file,
        List<ImportLine> lines,
        Errors errors,
        List<Area> areas,
        int starters) {

    private static final int SHOWN = 20;

    /** The formats to choose from. */
    public List<Option> formatOptions(Ui ui) {
        return Arrays.stream(ImportFormat.values())
                .map(each -> new Option(each.code(), ui.label("question.format", each)))
                .toList();
    }

    /** The area of questions that name none. */
    public List<Option> areaOptions(Ui ui) {
        return areaChoices(ui);
    }

    /** The rows that cannot go in. */
    public List<ImportLine.Bad> bad() {
        return lines.stream()
                .filter(ImportLine.Bad.class::isInstance)
                .map(ImportLine.Bad.class::cast)
                .toList();
    }

    /** What the file holds beyond questions. */
    public List<ImportLine.Left> left() {
        return lines.stream()
                .filter(ImportLine.Left.class::isInstance)
                .map(ImportLine.Left.class::cast)
                .limit(200)
                .toList();
    }

    /** What is left out, in words. */
    public String what(ImportLine.Left line, Ui ui) {
        return ui.text(line.what().key(), line.what().arguments().toArray());
    }

    /** How many can. */
    public int good() {
        return (int) lines.stream().filter(ImportLine.Good.class::isInstance).count();
    }

    /** The first of those that can. */
    public List<ImportLine.Good> firstGood() {
        return lines.stream()
                .filter(ImportLine.Good.class::isInstance)
                .map(ImportLine.Good.class::cast)
                .limit(SHOWN)
                .toList();
    }

    /** The bad rows that are shown. */
    public List<ImportLine.Bad> firstBad() {
        return bad().stream().limit(200).toList();
    }

    /** Why a row cannot go in. */
    public String reason(ImportLine.Bad line, Ui ui) {
        return ui.text(line.reason().key(), line.reason().arguments().toArray());
    }

    /** What the number before a line counts: a Word paper has questions, every other file has rows. */
    public String place(Ui ui) {
        return ui.text(format == ImportFormat.DOCX ? "question.import.number" : "question.import.row");
    }

    /** The name of a row's area. */
    public String area(ImportLine.Good line, Ui ui) {
        return areas.stream()
                .filter(area -> area.code().equals(line.draft().areaCode()))
                .findFirst()
                .map(area -> area.name(ui.english()))
                .orElse("");
    }

    /** The reason with the row's words. */
    public String whole(ImportLine.Bad line, Ui ui) {
        return QuestionImport.reason(line, ui);
    }

    private List<Option> areaChoices(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("exchange.area-none"))),
                        areas.stream()
                                .filter(area -> !area.isTop())
                                .map(area -> new Option(area.code(), area.name(ui.english()))))
                .toList();
    }
}
