package io.bihuan.file;

import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import io.bihuan.job.Works;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a file row by row, as work that shows how far it is: a bad row is named and left out, with the reason in the
 * language of whoever sent the file, and the others stay. What is in already stays as it is, so work whose node died is
 * gone on with by another.
 *
 * @param <T> what a row becomes
 */
public abstract class RowImport<T> implements Work {

    /** Who acts where a program and no person does. */
    public static final UUID ANOTHER_SYSTEM = new UUID(0, 0);

    private static final String FILE = "file";
    private static final String LANGUAGE = "language";

    private final Files files;
    private final Works works;
    private final UiFactory uis;
    private final int batch;

    /** An import that hands on its good rows in batches of this size. */
    protected RowImport(Files files, Works works, UiFactory uis, int batch) {
        this.files = files;
        this.works = works;
        this.uis = uis;
        this.batch = batch;
    }

    /** Is handed every row with its number in the file, reads the ones it wants, and says whether to go on. */
    @FunctionalInterface
    public interface Rows<T> {

        /** The next row. */
        boolean next(long number, Supplier<RowReading<T>> row);

        /** The next row of a table, cell by cell as it stands in the file. */
        default boolean next(long number, List<String> cells, Supplier<RowReading<T>> row) {
            return next(number, row);
        }
    }

    /** Keeps the file and starts taking it in; returns the job. No transaction waits for what arrives slowly. */
    public UUID start(String name, InputStream content, UUID by) {
        var file = files.keep(name, content, by);
        try {
            return works.start(
                    kind(),
                    name,
                    by,
                    Map.of(FILE, file.toString(), LANGUAGE, language().toLanguageTag()));
        } catch (RuntimeException notStarted) {
            files.remove(file);
            throw notStarted;
        }
    }

    /** Starts taking in a file that is kept already, with what else the import needs to know; returns the job. */
    @Transactional
    public UUID startKept(UUID file, String name, Map<String, String> more, UUID by) {
        var input = new HashMap<>(more);
        input.put(FILE, file.toString());
        input.put(LANGUAGE, language().toLanguageTag());
        return works.start(kind(), name, by, input);
    }

    /** The language of the request; where nobody asks, as in the demonstration, the language of the house. */
    private static Locale language() {
        return LocaleContextHolder.getLocaleContext() == null
                ? Locale.SIMPLIFIED_CHINESE
                : LocaleContextHolder.getLocale();
    }

    /** Hands over the rows of the file. */
    protected abstract void read(InputStream content, Rows<T> rows) throws IOException;

    /** The same, for an import that was told more when it was started; {@code input} answers "" for what was not. */
    protected void read(InputStream content, UnaryOperator<String> input, Rows<T> rows) throws IOException {
        read(content, rows);
    }

    /**
     * Takes a batch in, in a transaction, and says how many of it were new or changed something. Batches come one after the
     * other in the order of the file, on a thread that is not the reader's.
     */
    protected abstract int take(List<T> rows, UUID by);

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void run(WorkRun run) throws IOException {
        var file = files.find(UUID.fromString(run.input(FILE)));
        var comes = comesRowByRow(file);
        if (!comes) {
            count(run, file.id());
        }
        try (var content = new Measured(files.open(file.id()), file.size());
                var taking = new Taking(
                        run, uis.plain(Locale.forLanguageTag(run.input(LANGUAGE))), comes ? content : null)) {
            read(content, run::input, taking);
            taking.finish();
        }
    }

    /** Text is read as it comes, and how much of it has come says how far it is; a workbook is unpacked beforehand. */
    private static boolean comesRowByRow(StoredFile file) {
        return file.type().startsWith("text/") || file.type().endsWith("json");
    }

    private void count(WorkRun run, UUID file) throws IOException {
        var counted = new long[1];
        try (var content = files.open(file)) {
            read(content, run::input, (number, row) -> {
                counted[0]++;
                return !run.cancelled();
            });
        }
        run.total(counted[0]);
    }

    /**
     * Reads the file of a work again and hands over every row that was left out, with why; empty where the file is not
     * kept any more.
     *
     * @param sink is handed the row's number, its cells and the reason, and says whether to go on
     */
    public boolean refused(UUID work, Ui ui, Refused sink) throws IOException {
        var input = works.input(work);
        var file = input.getOrDefault(FILE, "");
        if (file.isEmpty()) {
            return false;
        }
        try (var content = files.open(UUID.fromString(file))) {
            read(content, name -> input.getOrDefault(name, ""), new Rows<T>() {
                @Override
                public boolean next(long number, Supplier<RowReading<T>> row) {
                    return next(number, List.of(), row);
                }

                @Override
                public boolean next(long number, List<String> cells, Supplier<RowReading<T>> row) {
                    return !(row.get() instanceof RowReading.Bad<T> bad) || sink.row(number, cells, bad.reason(ui));
                }
            });
        }
        return true;
    }

    /** Is handed the rows that were left out. */
    @FunctionalInterface
    public interface Refused {

        /** The next one. */
        boolean row(long number, List<String> cells, String reason);
    }

    /** Hands over the lines of a text that are not blank; a mark of byte order before the first is passed over. */
    public static <T> void lines(InputStream content, Function<String, RowReading<T>> reader, Rows<T> rows)
            throws IOException {
        var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8), 1 << 16);
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var text = number == 1 ? line.replace("\uFEFF", "") : line;
            if (!text.isBlank() && !rows.next(number, () -> reader.apply(text))) {
                return;
            }
        }
    }

    /**
     * One run: gathers good rows, hands them on by the batch, and passes over what a former run has taken in. While a batch
     * is taken the next is read; two are never taken at once, and rows count as done when their batch is in.
     */
    private final class Taking implements Rows<T>, AutoCloseable {

        private final WorkRun run;
        private final Ui ui;
        private final @Nullable Measured come;
        private final OneBatchAhead going = new OneBatchAhead();
        private final List<T> waiting = new ArrayList<>();
        private long read;
        private long takenUpTo;

        Taking(WorkRun run, Ui ui, @Nullable Measured come) {
            this.run = run;
            this.ui = ui;
            this.come = come;
        }

        @Override
        public boolean next(long number, Supplier<RowReading<T>> row) {
            read++;
            switch (row.get()) {
                case RowReading.Good<T>(var value) when read > run.doneBefore() -> waiting.add(value);
                case RowReading.Good<T> _ -> {} // a former run has it
                case RowReading.Bad<T> bad -> run.error(number, bad.reason(ui));
            }
            if (waiting.size() >= batch) {
                tellHowMany();
                handOn();
            }
            if (waiting.isEmpty() && going.idle()) {
                run.done(read);
            }
            return !run.cancelled();
        }

        void finish() {
            handOn();
            settle();
            if (!run.cancelled()) {
                run.total(read);
            }
            if (takenUpTo < read && !run.cancelled()) {
                run.done(read);
            }
            run.result(String.valueOf(going.sum()));
        }

        private void tellHowMany() {
            if (come != null) {
                come.rows(read).ifPresent(run::total);
            }
        }

        private void handOn() {
            settle();
            if (!waiting.isEmpty() && !run.cancelled()) {
                var rows = List.copyOf(waiting);
                going.begin(() -> take(rows, run.by()));
                takenUpTo = read;
                waiting.clear();
            }
        }

        private void settle() {
            if (going.settle()) {
                run.done(takenUpTo);
            }
        }

        @Override
        public void close() {
            going.close();
        }
    }
}
