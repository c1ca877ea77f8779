package io.bihuan.conversation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How conversations began, for lists that show many of them. */
@Service
@Transactional(readOnly = true)
public class Openings {

    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a conversation began and how it stands.
     *
     * @param words what was said first, or "" where nothing was said or it was erased
     */
    public record Opening(UUID id, State state, String words) {}

    /** The conversations among these that are there, by their id. */
    public Map<UUID, Opening> of(Collection<UUID> ids) {
        return jdbc.sql("""
                        select c.id, c.state, coalesce(m.text, '') as words
                          from conversation.conversation c
                          left join conversation.message m on m.conversation_id = c.id and m.month = c.month and m.seq = 1
                         where c.id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(Opening.class).list().stream()
                .collect(Collectors.toMap(Opening::id, Function.identity()));
    }
}
