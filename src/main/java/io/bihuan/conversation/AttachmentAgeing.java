package io.bihuan.conversation;

import io.bihuan.customer.Ageing;
import io.bihuan.customer.OldRows;
import io.bihuan.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures and files of talks that are over; the words beside them may be kept longer. */
@Component
@Transactional
class AttachmentAgeing implements Ageing {

    private static final String OLD = """
            select a.file_id
              from conversation.attachment a
             where a.seq is not null
               and a.uploaded_at < :before
               and exists (select
                             from conversation.conversation c
                            where c.id = a.conversation_id
                              and c.state = 'CLOSED')
             order by a.uploaded_at
             limit :most
            """;

    private final JdbcClient jdbc;
    private final Files files;

    AttachmentAgeing(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public String dataClass() {
        return "FILE";
    }

    @Override
    public int due(Instant before, int most) {
        return old(before, most).size();
    }

    @Override
    public int clear(Instant before, int most) {
        var old = old(before, most);
        jdbc.sql("delete from conversation.attachment where file_id = any(:files)")
                .param("files", old.toArray(UUID[]::new))
                .update();
        old.forEach(files::remove);
        return old.size();
    }

    private List<UUID> old(Instant before, int most) {
        return OldRows.keys(jdbc, OLD, UUID.class, before, most);
    }
}
