package io.bihuan.conversation;

import io.bihuan.file.Arrived;
import io.bihuan.file.Files;
import io.bihuan.file.Keeping;
import io.bihuan.file.StoredFile;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of messages. A file is handed in first and carried by a message afterwards; what no message carries within a
 * day is thrown away. It is handed out only to those who were let into its conversation.
 */
@Service
@Transactional
public class Attachments {

    private static final Duration UNSAID = Duration.ofDays(1);
    private static final int SWEPT_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Files files;
    private final ConversationSettings settings;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Files files, ConversationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many bytes a file may have. */
    public long largest() {
        return settings.attachmentLimit().toBytes();
    }

    /** How many files one message may carry. */
    public int most() {
        return settings.attachmentsAMessage();
    }

    /**
     * Takes in a file for a message that is still to be sent, or says why not.
     *
     * @param name what the sender calls it; its path and its control characters are cut out
     * @param staffId whose file, or null for the customer's
     */
    public Attaching attach(ConversationId conversation, String name, Arrived content, @Nullable UUID staffId) {
        var held = jdbc.sql("select count(*) from conversation.attachment where conversation_id = :id")
                .param("id", conversation.value())
                .query(Integer.class)
                .single();
        if (held >= settings.attachmentsAConversation()) {
            return new Attaching.Full(settings.attachmentsAConversation());
        }
        var by = staffId == null ? conversation.value() : staffId;
        return switch (files.acceptGuarded(name, content, by, largest())) {
            case Keeping.Kept(var id) -> new Attaching.Attached(waiting(conversation, files.find(id), staffId));
            case Keeping.TooLarge(var limit) -> new Attaching.TooLarge(limit);
            case Keeping.NotThisKind(var type) -> new Attaching.NotThisKind(type);
            case Keeping.Empty _ -> new Attaching.Empty();
        };
    }

    private Attachment waiting(ConversationId conversation, StoredFile file, @Nullable UUID staffId) {
        jdbc.sql("""
                        insert into conversation.attachment
                               (file_id, conversation_id, staff_id, name, type, size, uploaded_at)
                        values (:file, :conversation, :staff, :name, :type, :size, :at)
                        """)
                .param("file", file.id())
                .param("conversation", conversation.value())
                .param("staff", staffId)
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("at", Timestamp.from(file.keptAt()))
                .update();
        return new Attachment(file.id(), file.name(), file.type(), file.size());
    }

    /** A file that was said in this conversation; whoever asks has been let into it. Any other is not there. */
    @Transactional(readOnly = true)
    public StoredFile find(ConversationId conversation, UUID file) {
        return jdbc.sql("""
                        select file_id
                          from conversation.attachment
                         where file_id = :file
                           and conversation_id = :conversation
                           and seq is not null
                        """)
                .param("file", file)
                .param("conversation", conversation.value())
                .query(UUID.class)
                .optional()
                .map(files::find)
                .orElseThrow(() -> new NotFound("file " + file));
    }

    /** The files of these messages, by the number of the message. */
    @Transactional(readOnly = true)
    public Map<Long, List<Attachment>> of(ConversationId conversation, long firstSeq, long lastSeq) {
        return jdbc
                .sql("""
                        select seq, file_id, name, type, size
                          from conversation.attachment
                         where conversation_id = :id
                           and seq between :first and :last
                         order by seq, place
                        """)
                .param("id", conversation.value())
                .param("first", firstSeq)
                .param("last", lastSeq)
                .query((row, number) -> Map.entry(row.getLong("seq"), attachment(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The files that a message asks to carry, in its order; fewer when one is not there or was carried already. */
    List<Attachment> unsaid(NewMessage message) {
        return jdbc
                .sql("""
                        select file_id, name, type, size
                          from conversation.attachment
                         where file_id = any(:files)
                           and conversation_id = :conversation
                           and staff_id is not distinct from :staff::uuid
                           and seq is null
                           for update
                        """)
                .param("files", message.attachments().toArray(UUID[]::new))
                .param("conversation", message.conversation().value())
                .param("staff", message.staffId())
                .query((row, number) -> attachment(row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(file -> message.attachments().indexOf(file.id())))
                .toList();
    }

    /** These files, said or not, in this order; whoever asks has handed them in. */
    @Transactional(readOnly = true)
    List<Attachment> named(List<UUID> asked) {
        return asked.isEmpty()
                ? List.of()
                : jdbc
                        .sql(
                                "select file_id, name, type, size from conversation.attachment where file_id = any(:files)")
                        .param("files", asked.toArray(UUID[]::new))
                        .query((row, number) -> attachment(row))
                        .list()
                        .stream()
                        .sorted(Comparator.comparingInt(file -> asked.indexOf(file.id())))
                        .toList();
    }

    /** The message of this number carries them from now on. */
    void said(NewMessage message, long seq) {
        jdbc.sql("""
                        update conversation.attachment a
                           set seq = :seq, place = f.place
                          from unnest(:files::uuid[]) with ordinality as f (id, place)
                         where a.file_id = f.id
                        """)
                .param("seq", seq)
                .param("files", message.attachments().toArray(UUID[]::new))
                .update();
    }

    /** Throws away what was handed in and never sent. */
    void sweep() {
        jdbc.sql("""
                        delete from conversation.attachment
                         where file_id in (select file_id
                                             from conversation.attachment
                                            where seq is null
                                              and uploaded_at < :before
                                            order by uploaded_at
                                            limit :most
                                              for update skip locked)
                        returning file_id
                        """)
                .param("before", Timestamp.from(clock.instant().minus(UNSAID)))
                .param("most", SWEPT_AT_ONCE)
                .query(UUID.class)
                .list()
                .forEach(files::remove);
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("file_id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"));
    }
}
