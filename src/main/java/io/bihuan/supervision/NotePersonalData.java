package io.bihuan.supervision;

import io.bihuan.conversation.CustomerTalks;
import io.bihuan.customer.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues wrote beside the talks of a customer. */
@Component
@Transactional
class NotePersonalData implements PersonalData {

    private static final String GONE = "[***]";

    private final JdbcClient jdbc;
    private final CustomerTalks talks;

    NotePersonalData(JdbcClient jdbc, CustomerTalks talks) {
        this.jdbc = jdbc;
        this.talks = talks;
    }

    @Override
    public String holder() {
        return "supervision";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select 'talk-note' as kind, written_at as at, text
                          from supervision.note
                         where conversation_id = any(:talks)
                         order by written_at
                        """)
                .param("talks", talks.of(ids).toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return List.of();
    }

    @Override
    public int anonymise(List<UUID> ids) {
        return jdbc.sql("update supervision.note set text = :gone where conversation_id = any(:talks)")
                .param("gone", GONE)
                .param("talks", talks.of(ids).toArray(UUID[]::new))
                .update();
    }
}
