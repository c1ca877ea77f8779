package io.bihuan.conversation;

import io.bihuan.file.Files;
import io.bihuan.file.RowImport;
import io.bihuan.file.RowReading;
import io.bihuan.job.Works;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a file of conversations, a JSON object a line; one that is here already stays as it is. */
@Service
public class ConversationImport extends RowImport<ImportedConversation> {

    private final ImportedConversations conversations;
    private final JsonMapper json;

    ConversationImport(Files files, Works works, UiFactory uis, ImportedConversations conversations, JsonMapper json) {
        super(files, works, uis, 1);
        this.conversations = conversations;
        this.json = json;
    }

    @Override
    public String kind() {
        return "conversation.import";
    }

    @Override
    protected void read(InputStream content, Rows<ImportedConversation> rows) throws IOException {
        lines(content, this::line, rows);
    }

    private RowReading<ImportedConversation> line(String line) {
        try {
            return ImportedConversation.read(json.readTree(line));
        } catch (JacksonException notJson) {
            return RowReading.bad("file.row.not-json", notJson.getOriginalMessage());
        }
    }

    @Override
    protected int take(List<ImportedConversation> taken, UUID by) {
        return (int) taken.stream().filter(conversations::take).count();
    }
}
