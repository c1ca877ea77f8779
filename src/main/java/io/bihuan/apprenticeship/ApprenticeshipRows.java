package io.bihuan.apprenticeship;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Apprenticeships and what happened to them, as they are stored. */
@Repository
class ApprenticeshipRows {

    static final String SELECT = """
            select a.id, a.trainee_id, a.mentor_id, a.branch_id, a.starts_on, a.ends_on, a.state, a.extensions, a.words,
                   a.concluded_at, a.standard_version, a.paired_by, a.paired_at,
                   count(d.id)::int as debriefs, count(d.countersigned_at)::int as done,
                   (count(d.id) filter (where d.countersigned_at is null and d.due_at < :now))::int as late
              from apprenticeship.apprenticeship a
              left join apprenticeship.debrief d on d.apprenticeship_id = a.id
            """;

    private final JdbcClient jdbc;

    ApprenticeshipRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, NewPairing pairing, LocalDate endsOn, @Nullable UUID branch, UUID standard, UUID by, Instant at) {
        jdbc.sql("""
                        insert into apprenticeship.apprenticeship
                               (id, trainee_id, mentor_id, branch_id, starts_on, ends_on, state, standard_version,
                                paired_by, paired_at)
                        values (:id, :trainee, :mentor, :branch, :starts, :ends, 'RUNNING', :standard, :by, :at)
                        """)
                .param("id", id)
                .param("trainee", pairing.traineeId())
                .param("mentor", pairing.mentorId())
                .param("branch", branch)
                .param("starts", pairing.startsOn())
                .param("ends", endsOn)
                .param("standard", standard)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Holds the apprenticeship until the end of the transaction. */
    Apprenticeship lock(UUID id, Instant now) {
        var held = jdbc.sql("select id from apprenticeship.apprenticeship where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return held.flatMap(each -> find(each, now)).orElseThrow(() -> new NotFound("apprenticeship " + id));
    }

    Optional<Apprenticeship> find(UUID id, Instant now) {
        return jdbc.sql(SELECT + " where a.id = :id group by a.id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(Apprenticeship.class)
                .optional();
    }

    /** The one that runs or waits to be decided on. */
    Optional<UUID> openOf(UUID trainee) {
        return jdbc.sql("""
                        select id
                          from apprenticeship.apprenticeship
                         where trainee_id = :trainee
                           and state in ('RUNNING', 'NOT_READY')
                        """).param("trainee", trainee).query(UUID.class).optional();
    }

    /** Everybody whose own runs or waits to be decided on. */
    Set<UUID> guided() {
        return jdbc.sql("""
                        select trainee_id
                          from apprenticeship.apprenticeship
                         where state in ('RUNNING', 'NOT_READY')
                        """).query(UUID.class).set();
    }

    /** The latest one that was not broken off. */
    Optional<UUID> latestOf(UUID trainee) {
        return jdbc.sql("""
                        select id
                          from apprenticeship.apprenticeship
                         where trainee_id = :trainee
                           and state <> 'ENDED'
                         order by paired_at desc
                         limit 1
                        """).param("trainee", trainee).query(UUID.class).optional();
    }

    List<UUID> openWith(UUID mentor) {
        return jdbc.sql("""
                        select id
                          from apprenticeship.apprenticeship
                         where mentor_id = :mentor
                           and state in ('RUNNING', 'NOT_READY')
                         order by id
                        """).param("mentor", mentor).query(UUID.class).list();
    }

    void mentor(UUID id, UUID mentor) {
        jdbc.sql("update apprenticeship.apprenticeship set mentor_id = :mentor where id = :id")
                .param("mentor", mentor)
                .param("id", id)
                .update();
    }

    void conclude(UUID id, ApprenticeshipState state, String words, Instant at) {
        jdbc.sql("""
                        update apprenticeship.apprenticeship
                           set state = :state, words = :words, concluded_at = :at
                         where id = :id
                        """)
                .param("state", state.name())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void extend(UUID id, LocalDate endsOn) {
        jdbc.sql("""
                        update apprenticeship.apprenticeship
                           set state = 'RUNNING', concluded_at = null, words = '', ends_on = :ends,
                               extensions = extensions + 1
                         where id = :id
                        """).param("ends", endsOn).param("id", id).update();
    }

    UUID happened(
            UUID apprenticeship, String kind, Instant at, @Nullable UUID by, @Nullable UUID mentor, String words) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into apprenticeship.happening (id, apprenticeship_id, at, kind, by_id, mentor_id, words)
                        values (:id, :apprenticeship, :at, :kind, :by, :mentor, :words)
                        """)
                .param("id", id)
                .param("apprenticeship", apprenticeship)
                .param("at", Timestamp.from(at))
                .param("kind", kind)
                .param("by", by)
                .param("mentor", mentor)
                .param("words", words)
                .update();
        return id;
    }
}
