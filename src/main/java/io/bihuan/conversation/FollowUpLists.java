package io.bihuan.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked about promises. */
@Service
@Transactional(readOnly = true)
public class FollowUpLists {

    static final String SELECT = """
            select id, conversation_id, customer_id, promise, owner_id, promised_at, due_at, kept_at, outcome, satisfied,
                   asked_note, branch_id
              from conversation.follow_up
            """;

    private final JdbcClient jdbc;

    FollowUpLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says a branch only where one is asked for, so that either question is one range of an index. */
    private static String of(@Nullable UUID branch) {
        return branch == null ? "" : " and branch_id = :branch";
    }

    /** What an agent owes, the most pressing first. */
    public List<FollowUp> owedBy(UUID owner, int limit) {
        return jdbc.sql(SELECT + "where owner_id = :owner and kept_at is null order by due_at limit :limit")
                .param("owner", owner)
                .param("limit", limit)
                .query(FollowUp.class)
                .list();
    }

    /** What an agent has kept, the latest first. */
    public List<FollowUp> keptBy(UUID owner, int limit) {
        return jdbc.sql(SELECT + "where owner_id = :owner and kept_at is not null order by kept_at desc limit :limit")
                .param("owner", owner)
                .param("limit", limit)
                .query(FollowUp.class)
                .list();
    }

    /** What an agent has kept since then without knowing whether the customer is satisfied, what runs out first first. */
    public List<FollowUp> unasked(UUID owner, Instant since, int limit) {
        return jdbc.sql(SELECT + """
                         where owner_id = :owner
                           and kept_at is not null
                           and satisfied is null
                           and kept_at > :since
                         order by kept_at
                         limit :limit
                        """)
                .param("owner", owner)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(FollowUp.class)
                .list();
    }

    /** What anybody of a branch owes, of every branch where none is given; the most pressing first. */
    public List<FollowUp> owedToAll(@Nullable UUID branch, int limit) {
        return jdbc.sql(SELECT + "where kept_at is null " + of(branch) + " order by due_at limit :limit")
                .param("branch", branch)
                .param("limit", limit)
                .query(FollowUp.class)
                .list();
    }

    /** What anybody of a branch has kept, the latest first. */
    public List<FollowUp> keptByAll(@Nullable UUID branch, int limit) {
        return jdbc.sql(SELECT + "where kept_at is not null " + of(branch) + " order by kept_at desc limit :limit")
                .param("branch", branch)
                .param("limit", limit)
                .query(FollowUp.class)
                .list();
    }

    /** What was promised in a conversation. */
    public List<FollowUp> of(ConversationId conversation) {
        return jdbc.sql(SELECT + "where conversation_id = :id order by due_at")
                .param("id", conversation.value())
                .query(FollowUp.class)
                .list();
    }

    /** What is owed to a customer, under any of their ids, the most pressing first. */
    public List<FollowUp> owedTo(List<UUID> customer) {
        return jdbc.sql(SELECT + "where customer_id = any(:ids) and kept_at is null order by due_at limit 5")
                .param("ids", customer.toArray(UUID[]::new))
                .query(FollowUp.class)
                .list();
    }
}
