package io.bihuan.improvement;

import io.bihuan.web.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board and its cards, as the screens ask for them. */
@Service
@Transactional(readOnly = true)
public class CardLists {

    private static final String COLUMNS = """
            select id, title, detail, root_cause, area_code, source, source_id, href, state, owner_id, due_on, created_at,
                   moved_at
              from improvement.card
            """;

    private final JdbcClient jdbc;

    CardLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A card as it stands. */
    public record Row(
            UUID id,
            String title,
            String detail,
            String rootCause,
            String areaCode,
            String source,
            String sourceId,
            String href,
            CardState state,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn,
            Instant createdAt,
            Instant movedAt) {}

    /** One move of a card. */
    public record Move(
            CardState former, CardState latter, @Nullable UUID byId, Instant at, String reason) {}

    /** The cards of one column, those due first before those moved last, at most so many. */
    public List<Row> inState(CardState state, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + " where state = :state order by case when state in ('DONE', 'DROPPED') then null else due_on end nulls last, moved_at desc limit :limit")
                .param("state", state.name())
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** How many cards stand in the column. */
    public int count(CardState state) {
        return jdbc.sql("select count(*) from improvement.card where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    /** The open cards of one owner, the nearest date first. */
    public List<Row> openOf(UUID ownerId) {
        return jdbc.sql(COLUMNS + """
                         where owner_id = :owner
                           and state not in ('DONE', 'DROPPED')
                         order by due_on
                         limit 12
                        """).param("owner", ownerId).query(Row.class).list();
    }

    /** One card. */
    public Row require(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("card " + id));
    }

    /** How a card came to where it stands, the latest move first. */
    public List<Move> tale(UUID id) {
        return jdbc.sql("""
                        select former, latter, by_id, at, reason
                          from improvement.card_move
                         where card_id = :id
                         order by at desc
                        """).param("id", id).query(Move.class).list();
    }
}
