package io.bihuan.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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
                   asked_note
              from conversation.follow_up
            """;
    private static final String OF_BRANCH = """
             and exists (select
                           from conversation.conversation c
                          where c.id = follow_up.conversation_id
                            and c.branch_id = :branch)
            """;

    private final JdbcClient jdbc;

    FollowUpLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says a branch only where one is asked for: with a choice in it, the database reads every conversation beforehand. */
    private static String of(@Nullable UUID branch) {
        return branch == null ? "" : OF_BRANCH;
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

    /**
     * What became of promises made since some time.
     *
     * @param keptInTime kept by their time
     * @param keptLate kept after it
     * @param owed still owed and in time
     * @param late still owed and past their time
     * @param satisfied of those kept, whose customers said they are satisfied
     * @param asked of those kept, whose customers were asked
     */
    public record Tally(long keptInTime, long keptLate, long owed, long late, long satisfied, long asked) {

        /** All of them. */
        public long all() {
            return keptInTime + keptLate + owed + late;
        }
    }

    /** The promises of one owner, counted. */
    public record OfOwner(UUID ownerId, long keptInTime, long keptLate, long owed, long late) {}

    /** The promises made in one week, which begins on this Monday. */
    public record OfWeek(LocalDate week, long made, long keptInTime, long broken) {}

    private static final String SINCE = """
              from conversation.follow_up
             where promised_at >= :since
            """;

    /** The promises since then, by what became of them. */
    public Tally tally(@Nullable UUID branch, Instant since, Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where kept_at <= due_at) as kept_in_time,
                               count(*) filter (where kept_at > due_at) as kept_late,
                               count(*) filter (where kept_at is null and due_at >= :now) as owed,
                               count(*) filter (where kept_at is null and due_at < :now) as late,
                               count(*) filter (where satisfied) as satisfied,
                               count(*) filter (where satisfied is not null) as asked
                        """ + SINCE + of(branch))
                .param("branch", branch)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .query(Tally.class)
                .single();
    }

    /** The same by owner, whoever has most that is late first. */
    public List<OfOwner> byOwner(@Nullable UUID branch, Instant since, Instant now, int limit) {
        return jdbc.sql("""
                        select owner_id,
                               count(*) filter (where kept_at <= due_at) as kept_in_time,
                               count(*) filter (where kept_at > due_at) as kept_late,
                               count(*) filter (where kept_at is null and due_at >= :now) as owed,
                               count(*) filter (where kept_at is null and due_at < :now) as late
                        """ + SINCE + of(branch) + """
                         group by owner_id
                         order by late desc, kept_late desc, owner_id
                         limit :limit
                        """)
                .param("branch", branch)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(OfOwner.class)
                .list();
    }

    /** The same by the week they were made in, the latest first; weeks begin on Monday in this zone. */
    public List<OfWeek> byWeek(@Nullable UUID branch, Instant since, Instant now, String zone) {
        return jdbc.sql("""
                        select date_trunc('week', promised_at at time zone :zone)::date as week,
                               count(*) as made,
                               count(*) filter (where kept_at <= due_at) as kept_in_time,
                               count(*) filter (where coalesce(kept_at, :now) > due_at) as broken
                        """ + SINCE + of(branch) + """
                         group by 1
                         order by 1 desc
                        """)
                .param("branch", branch)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("zone", zone)
                .query(OfWeek.class)
                .list();
    }
}
