package io.bihuan.conversation;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of offers. */
@Repository
class Offers {

    private static final String SELECT = """
            select id, conversation_id, staff_id, because, offered_at, until_at, outcome
              from conversation.offer
            """;

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lays a conversation before an agent; the conversation is locked, so there is none else. */
    UUID lay(ConversationId id, UUID agent, Matching.Because because, Instant now, Instant until) {
        var offer = Ids.next();
        jdbc.sql("""
                        insert into conversation.offer (id, conversation_id, staff_id, because, offered_at, until_at)
                        values (:offer, :id, :agent, :because, :now, :until)
                        """)
                .param("offer", offer)
                .param("id", id.value())
                .param("agent", agent)
                .param("because", because.name())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
        return offer;
    }

    Optional<Offer> find(UUID offer) {
        return jdbc.sql(SELECT + " where id = :offer")
                .param("offer", offer)
                .query(Offer.class)
                .optional();
    }

    /** What lies before this agent, what came first on top. */
    List<Offer> before(UUID agent) {
        return jdbc.sql(SELECT + " where staff_id = :agent and outcome is null order by offered_at")
                .param("agent", agent)
                .query(Offer.class)
                .list();
    }

    /** Before whom this conversation lies. */
    Optional<Offer> of(ConversationId id) {
        return jdbc.sql(SELECT + " where conversation_id = :id and outcome is null")
                .param("id", id.value())
                .query(Offer.class)
                .optional();
    }

    /** Everybody it lay before since it began to wait. */
    List<Offer> since(ConversationId id, Instant since) {
        return jdbc.sql(SELECT + " where conversation_id = :id and offered_at >= :since order by offered_at")
                .param("id", id.value())
                .param("since", Timestamp.from(since))
                .query(Offer.class)
                .list();
    }

    /** Answers an offer once; false when it was answered already. */
    boolean answer(UUID offer, Offer.Outcome outcome, Instant now) {
        return jdbc.sql("""
                                update conversation.offer
                                   set outcome = :outcome, answered_at = :now
                                 where id = :offer
                                   and outcome is null
                                """)
                        .param("offer", offer)
                        .param("outcome", outcome.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
