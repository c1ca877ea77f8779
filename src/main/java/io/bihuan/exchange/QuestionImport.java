package io.bihuan.exchange;

import io.bihuan.file.Files;
import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import io.bihuan.job.Works;
import io.bihuan.question.QuestionBatch;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings files of questions into the bank, as work that shows how far it is and names every row left out. */
@Service
public class QuestionImport implements Work {

    static final String KIND = "question.import";

    private static final int PIECE = 500;

    private final QuestionFiles reader;
    private final QuestionBatch batch;
    private final ImportedPictures pictures;
    private final Files files;
    private final Works works;
    private final TransactionTemplate transactions;
    private final UiFactory uis;

    QuestionImport(
            QuestionFiles reader,
            QuestionBatch batch,
            ImportedPictures pictures,
            Files files,
            Works works,
            TransactionTemplate transactions,
            UiFactory uis) {
        this.reader = reader;
        this.batch = batch;
        this.pictures = pictures;
        this.files = files;
        this.works = works;
        this.transactions = transactions;
        this.uis = uis;
    }

    /**
     * Keeps the file and puts its import into the queue.
     *
     * @param whole whether a bad row keeps the whole file out
     * @param areaCode the area of questions that name none, or null
     */
    @Transactional
    public UUID start(
            ImportFormat format,
            String name,
            byte[] file,
            boolean whole,
            @Nullable String areaCode,
            Locale locale,
            UUID by) {
        var kept = files.keep(name, new ByteArrayInputStream(file), by);
        return works.start(
                KIND,
                name,
                by,
                Map.of(
                        "file", kept.toString(),
                        "format", format.code(),
                        "whole", String.valueOf(whole),
                        "area", areaCode == null ? "" : areaCode,
                        "language", locale.toLanguageTag()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A second run finds what the first has added in the bank already, and adds the rest. */
    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void run(WorkRun run) throws IOException {
        var ui = uis.plain(Locale.forLanguageTag(run.input("language")));
        var area = run.input("area");
        List<ImportLine> lines;
        try (var content = files.open(UUID.fromString(run.input("file")))) {
            var format = ImportFormat.of(run.input("format")).orElseThrow();
            lines = reader.read(format, content.readAllBytes(), area.isEmpty() ? null : area);
        }
        run.total(lines.size());
        lines.stream()
                .filter(ImportLine.Bad.class::isInstance)
                .map(ImportLine.Bad.class::cast)
                .forEach(bad -> run.error(bad.row(), reason(bad, ui)));
        lines.stream()
                .filter(ImportLine.Left.class::isInstance)
                .map(ImportLine.Left.class::cast)
                .forEach(each -> run.error(each.row(), ui.text("exchange.left", each.where(), words(each.what(), ui))));
        var broken = lines.stream().anyMatch(ImportLine.Bad.class::isInstance);
        if (broken && Boolean.parseBoolean(run.input("whole"))) {
            run.done(lines.size());
            run.result(ui.text("question.import.kept-out"));
            return;
        }
        var added = add(lines, run, ui, Boolean.parseBoolean(run.input("whole")));
        run.result(ui.text("question.import.added", added));
    }

    /** Piece by piece; what may only come as a whole comes in one transaction. */
    private int add(List<ImportLine> lines, WorkRun run, Ui ui, boolean whole) {
        var good = lines.stream()
                .filter(ImportLine.Good.class::isInstance)
                .map(ImportLine.Good.class::cast)
                .toList();
        var left = lines.size() - good.size();
        if (whole) {
            var added = Objects.requireNonNull(transactions.execute(_ -> piece(good, run, ui)));
            run.done(lines.size());
            return added;
        }
        var added = 0;
        for (var from = 0; from < good.size() && !run.cancelled(); from += PIECE) {
            var piece = good.subList(from, Math.min(good.size(), from + PIECE));
            added += piece(piece, run, ui);
            run.done(left + from + piece.size());
        }
        return added;
    }

    private int piece(List<ImportLine.Good> good, WorkRun run, Ui ui) {
        var added = batch.added(
                good.stream().map(line -> pictures.taken(line, run.by())).toList(), run.by());
        if (run.doneBefore() == 0) {
            IntStream.range(0, good.size())
                    .filter(place -> !added.contains(place))
                    .forEach(place -> run.error(good.get(place).row(), ui.text("question.import.known")));
        }
        return added.size();
    }

    /** A reason in words, with the first words of the row where the row alone would not be found. */
    public static String reason(ImportLine.Bad bad, Ui ui) {
        var words = words(bad.reason(), ui);
        return bad.excerpt().isEmpty() ? words : words + ui.text("question.import.excerpt", bad.excerpt());
    }

    private static String words(Errors.Wording reason, Ui ui) {
        return ui.text(reason.key(), reason.arguments().toArray());
    }
}
