package io.bihuan.recruiting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interviews as they are stored. */
@Repository
class InterviewRows {

    private static final String SELECT = """
            select id, applicant_id, starts_at, minutes, place, interviewer_id, arranged_by, arranged_at, cancelled_at,
                   recommended, words, noted_at
              from recruiting.interview
            """;

    private final JdbcClient jdbc;

    InterviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Interview one) {
        jdbc.sql("""
                        insert into recruiting.interview
                               (id, applicant_id, starts_at, minutes, place, interviewer_id, arranged_by, arranged_at)
                        values (:id, :applicant, :starts, :minutes, :place, :interviewer, :by, :at)
                        """)
                .param("id", one.id())
                .param("applicant", one.applicantId())
                .param("starts", Timestamp.from(one.startsAt()))
                .param("minutes", one.minutes())
                .param("place", one.place())
                .param("interviewer", one.interviewerId())
                .param("by", one.arrangedBy())
                .param("at", Timestamp.from(one.arrangedAt()))
                .update();
    }

    /** Whether the interviewer talks with somebody else in that stretch. */
    boolean busy(UUID interviewer, Instant startsAt, int minutes) {
        return jdbc.sql("""
                        select exists (select
                                         from recruiting.interview
                                        where interviewer_id = :interviewer
                                          and cancelled_at is null
                                          and noted_at is null
                                          and starts_at < :ends
                                          and starts_at + minutes * interval '1 minute' > :starts)
                        """)
                .param("interviewer", interviewer)
                .param("starts", Timestamp.from(startsAt))
                .param("ends", Timestamp.from(startsAt.plus(Duration.ofMinutes(minutes))))
                .query(Boolean.class)
                .single();
    }

    void calledOff(UUID id, Instant at) {
        jdbc.sql("update recruiting.interview set cancelled_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void noted(UUID id, boolean recommended, String words, Instant at) {
        jdbc.sql("""
                        update recruiting.interview
                           set recommended = :recommended, words = :words, noted_at = :at
                         where id = :id
                        """)
                .param("recommended", recommended)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Those of a member of staff that have begun and wait for their verdict, or begin before then. */
    List<Interview> waiting(UUID interviewer, Instant before, int limit) {
        return jdbc.sql(SELECT + """
                         where interviewer_id = :interviewer
                           and cancelled_at is null
                           and noted_at is null
                           and starts_at < :before
                         order by starts_at
                         limit :limit
                        """)
                .param("interviewer", interviewer)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(Interview.class)
                .list();
    }

    Map<UUID, List<Interview>> of(Collection<UUID> applicants) {
        return jdbc
                .sql(SELECT + " where applicant_id = any(:ids) order by starts_at")
                .param("ids", applicants.toArray(UUID[]::new))
                .query(Interview.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Interview::applicantId));
    }

    /** What was thought of them goes; that there was a talk stays. */
    void erase(UUID applicant) {
        jdbc.sql("update recruiting.interview set words = '' where applicant_id = :id")
                .param("id", applicant)
                .update();
    }
}
