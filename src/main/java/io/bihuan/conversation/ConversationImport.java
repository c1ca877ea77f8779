package io.bihuan.conversation;

import io.bihuan.file.Files;
import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import io.bihuan.job.Works;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a file of conversations, a JSON object a line; a bad line is named and left out, the others stay. */
@Service
public class ConversationImport implements Work {

    private static final String KIND = "conversation.import";
    private static final String FILE = "file";

    private final Files files;
    private final Works works;
    private final ImportedConversations conversations;
    private final JsonMapper json;

    ConversationImport(Files files, Works works, ImportedConversations conversations, JsonMapper json) {
        this.files = files;
        this.works = works;
        this.conversations = conversations;
        this.json = json;
    }

    /** Keeps the lines and starts taking them in; returns the job. */
    @Transactional
    public UUID start(InputStream lines, UUID by) {
        var file = files.keep("conversations.jsonl", lines, by);
        return works.start(KIND, "", by, Map.of(FILE, file.toString()));
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
        try (var lines = lines(file)) {
            run.total(lines.lines().filter(line -> !line.isBlank()).count());
        }
        var number = 0L;
        var done = 0L;
        var taken = 0L;
        try (var lines = lines(file)) {
            for (var line = lines.readLine(); line != null && !run.cancelled(); line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                done++;
                if (done > run.doneBefore() && take(line.replace("\uFEFF", ""), number, run)) {
                    taken++;
                }
                run.done(done);
            }
        }
        run.result(String.valueOf(taken));
    }

    private boolean take(String line, long row, WorkRun run) {
        try {
            return switch (ImportedConversation.read(json.readTree(line))) {
                case ImportedConversation.Reading.Good(var conversation) -> conversations.take(conversation);
                case ImportedConversation.Reading.Bad(var reason) -> {
                    run.error(row, reason);
                    yield false;
                }
            };
        } catch (JacksonException notJson) {
            run.error(row, "不是 JSON");
            return false;
        }
    }

    private BufferedReader lines(UUID file) {
        return new BufferedReader(new InputStreamReader(files.open(file), StandardCharsets.UTF_8));
    }
}
