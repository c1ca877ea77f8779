package io.bihuan.knowledge;

import io.bihuan.file.Files;
import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes in a file of articles, row by row; a bad row is named and left out, the others stay. */
@Component
class ArticleImport implements Work {

    static final String KIND = "knowledge.import";
    static final String FILE = "file";

    private static final int BATCH = 500;

    private final Files files;
    private final ArticleBatch batches;

    ArticleImport(Files files, ArticleBatch batches) {
        this.files = files;
        this.batches = batches;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void run(WorkRun run) throws IOException {
        var file = UUID.fromString(run.input(FILE));
        var counted = new long[1];
        try (var content = files.open(file)) {
            ArticleFile.read(content, (_, _) -> {
                counted[0]++;
                return !run.cancelled();
            });
        }
        run.total(counted[0]);
        var taking = new Taking(run);
        try (var content = files.open(file)) {
            ArticleFile.read(content, taking);
        }
        taking.flush();
        run.result(String.valueOf(taking.changed));
    }

    /** Gathers rows and takes them in by the hundred. */
    private final class Taking implements ArticleFile.Reader {

        private final WorkRun run;
        private final Map<String, ArticleText> waiting = new LinkedHashMap<>();
        private long done;
        private long changed;

        Taking(WorkRun run) {
            this.run = run;
        }

        @Override
        public boolean row(long number, ArticleLine.Reading reading) {
            switch (reading) {
                case ArticleLine.Reading.Good(var externalId, var text) -> waiting.put(externalId, text);
                case ArticleLine.Reading.Bad(var reason) -> run.error(number, reason);
            }
            done++;
            if (waiting.size() == BATCH) {
                flush();
            }
            return !run.cancelled();
        }

        void flush() {
            if (!waiting.isEmpty()) {
                changed += batches.take(waiting, run.by());
                waiting.clear();
            }
            run.done(done);
        }
    }
}
