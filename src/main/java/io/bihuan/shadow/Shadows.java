package io.bihuan.shadow;

import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shadows that are kept, and their turns. */
@Repository
class Shadows {

    private static final String SELECT = """
            select id, conversation_id, trainee_id, branch_id, channel, held_at, greeted, identified, given_by, begun_at,
                   finished_at, rounds, missed_own, missed_real, wiped_at, comment, commented_by, commented_at
              from shadow.shadow
            """;

    private final JdbcClient jdbc;

    Shadows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(Shadow shadow, List<Round> rounds) {
        var added = jdbc.sql("""
                        insert into shadow.shadow
                               (id, conversation_id, trainee_id, branch_id, channel, held_at, greeted, identified, given_by,
                                begun_at, rounds)
                        values (:id, :conversation, :trainee, :branch, :channel, :held, :greeted, :identified, :given,
                                :at, :rounds)
                        on conflict on constraint once_a_person do nothing
                        """)
                .param("id", shadow.id())
                .param("conversation", shadow.conversationId())
                .param("trainee", shadow.traineeId())
                .param("branch", shadow.branchId())
                .param("channel", shadow.channel())
                .param("held", Timestamp.from(shadow.heldAt()))
                .param("greeted", shadow.greeted())
                .param("identified", shadow.identified())
                .param("given", shadow.givenBy())
                .param("at", Timestamp.from(shadow.begunAt()))
                .param("rounds", rounds.size())
                .update();
        if (added == 1) {
            rounds.forEach(round -> add(shadow.id(), round));
        }
        return added == 1;
    }

    private void add(UUID id, Round round) {
        jdbc.sql("insert into shadow.round (shadow_id, place, asked, answered) values (:id, :place, :asked, :answered)")
                .param("id", id)
                .param("place", round.place())
                .param("asked", round.asked().toArray(String[]::new))
                .param("answered", round.answered().toArray(String[]::new))
                .update();
    }

    Shadow require(UUID id) {
        return one(SELECT + " where id = :id", id);
    }

    Shadow hold(UUID id) {
        return one(SELECT + " where id = :id for update", id);
    }

    private Shadow one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(Shadow.class)
                .optional()
                .orElseThrow(() -> new NotFound("shadow " + id));
    }

    List<Shadow> of(UUID trainee, int limit) {
        return jdbc.sql(SELECT + """
                         where trainee_id = :trainee
                         order by begun_at desc
                         limit :limit
                        """)
                .param("trainee", trainee)
                .param("limit", limit)
                .query(Shadow.class)
                .list();
    }

    List<Shadow> openOf(UUID trainee, int limit) {
        return jdbc.sql(SELECT + """
                         where trainee_id = :trainee
                           and finished_at is null
                           and wiped_at is null
                         order by begun_at desc
                         limit :limit
                        """)
                .param("trainee", trainee)
                .param("limit", limit)
                .query(Shadow.class)
                .list();
    }

    List<Shadow> finishedIn(@Nullable UUID branch, int limit) {
        return jdbc.sql(SELECT + """
                         where finished_at is not null
                           and (:branch::uuid is null or branch_id = :branch)
                         order by finished_at desc
                         limit :limit
                        """)
                .param("branch", branch)
                .param("limit", limit)
                .query(Shadow.class)
                .list();
    }

    List<Round> rounds(UUID id) {
        return jdbc.sql("""
                        select place, asked, answered, own, own_at
                          from shadow.round
                         where shadow_id = :id
                         order by place
                        """)
                .param("id", id)
                .query((row, _) -> {
                    var at = row.getTimestamp("own_at");
                    return new Round(
                            row.getInt("place"),
                            List.of((String[]) row.getArray("asked").getArray()),
                            List.of((String[]) row.getArray("answered").getArray()),
                            row.getString("own"),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    void answer(UUID id, int place, String text, Instant at) {
        jdbc.sql("""
                        update shadow.round
                           set own = :text, own_at = :at
                         where shadow_id = :id and place = :place and own is null
                        """)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("place", place)
                .update();
    }

    void finish(UUID id, int missedOwn, int missedReal, Instant at) {
        jdbc.sql("""
                        update shadow.shadow
                           set finished_at = :at, missed_own = :own, missed_real = :real
                         where id = :id and finished_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("own", missedOwn)
                .param("real", missedReal)
                .param("id", id)
                .update();
    }

    void comment(UUID id, String text, UUID by, Instant at) {
        jdbc.sql("update shadow.shadow set comment = :text, commented_by = :by, commented_at = :at where id = :id")
                .param("text", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** The conversations that the person has answered, and those that nobody may. */
    Set<UUID> closedTo(UUID trainee) {
        return jdbc.sql("""
                        select conversation_id from shadow.shadow where trainee_id = :trainee
                        union
                        select conversation_id from shadow.withheld
                        """).param("trainee", trainee).query(UUID.class).set();
    }

    /** Those of them who have one to finish, or began one since then. */
    Set<UUID> busy(List<UUID> trainees, Instant since) {
        return jdbc.sql("""
                        select trainee_id
                          from shadow.shadow
                         where trainee_id = any(:trainees)
                           and (finished_at is null and wiped_at is null or begun_at >= :since)
                        """)
                .param("trainees", trainees.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query(UUID.class)
                .set();
    }

    boolean withheld(UUID conversation) {
        return jdbc.sql("select exists (select from shadow.withheld where conversation_id = :id)")
                .param("id", conversation)
                .query(Boolean.class)
                .single();
    }

    void withhold(UUID conversation, UUID by, Instant at) {
        jdbc.sql("""
                        insert into shadow.withheld (conversation_id, withheld_by, withheld_at)
                        values (:id, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", conversation)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Shadows whose text is kept, the oldest first, after an id. */
    List<Shadow> keptAfter(UUID after, int limit) {
        return jdbc.sql(SELECT + """
                         where wiped_at is null and id > :after
                         order by id
                         limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(Shadow.class)
                .list();
    }

    List<UUID> of(UUID conversation) {
        return jdbc.sql("select id from shadow.shadow where conversation_id = :id and wiped_at is null")
                .param("id", conversation)
                .query(UUID.class)
                .list();
    }

    /** Takes away what was said, and what was answered to it; that it was done stays. */
    void wipe(UUID id, Instant at) {
        jdbc.sql("delete from shadow.round where shadow_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update shadow.shadow set wiped_at = :at where id = :id and wiped_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }
}
