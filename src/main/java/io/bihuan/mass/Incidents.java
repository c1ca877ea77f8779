package io.bihuan.mass;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mass complaints that are kept, and which complaints belong to each: none to two. */
@Repository
class Incidents {

    private static final String SELECT = """
            select id, number, title, branch_id, created_by, created_at, cause, remedies, words, decided_by, decided_at,
                   word, told_at
              from mass.incident
            """;

    private final JdbcClient jdbc;

    Incidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Incident add(String title, @Nullable UUID branch, UUID by, Instant now, LocalDate day) {
        var running = jdbc.sql("""
                        insert into mass.day_count (day, last)
                        values (:day, 1)
                        on conflict (day) do update set last = day_count.last + 1
                        returning last
                        """)
                .param("day", Date.valueOf(day))
                .query(Integer.class)
                .single();
        var number = "QS" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + String.format(Locale.ROOT, "-%02d", running);
        jdbc.sql("""
                        insert into mass.incident (id, number, title, branch_id, created_by, created_at)
                        values (:id, :number, :title, :branch, :by, :now)
                        """)
                .param("id", Ids.next())
                .param("number", number)
                .param("title", title)
                .param("branch", branch)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        return require(number, null);
    }

    /** The one of that number; {@link NotFound} for a branch that does not see it. */
    Incident require(String number, @Nullable UUID branch) {
        return jdbc.sql(SELECT + """
                         where number = :number
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                        """)
                .param("number", number)
                .param("branch", branch)
                .query(Incident.class)
                .optional()
                .orElseThrow(() -> new NotFound("mass complaint " + number));
    }

    List<Incident> latest(@Nullable UUID branch, int limit) {
        return jdbc.sql(SELECT + """
                         where cast(:branch as uuid) is null or branch_id is null or branch_id = :branch
                         order by created_at desc
                         limit :limit
                        """)
                .param("branch", branch)
                .param("limit", limit)
                .query(Incident.class)
                .list();
    }

    /** Takes a complaint in; false when it belongs to one already. */
    boolean join(UUID incident, UUID complaint, UUID by, Instant now) {
        return jdbc.sql("""
                        insert into mass.member (complaint_id, incident_id, added_by, added_at)
                        values (:complaint, :incident, :by, :now)
                        on conflict do nothing
                        """)
                        .param("complaint", complaint)
                        .param("incident", incident)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void leave(UUID incident, UUID complaint) {
        jdbc.sql("delete from mass.member where complaint_id = :complaint and incident_id = :incident")
                .param("complaint", complaint)
                .param("incident", incident)
                .update();
    }

    List<UUID> members(UUID incident) {
        return jdbc.sql(
                        "select complaint_id from mass.member where incident_id = :incident order by added_at, complaint_id")
                .param("incident", incident)
                .query(UUID.class)
                .list();
    }

    /** Which of these belong to one already. */
    Set<UUID> taken(Collection<UUID> complaints) {
        return jdbc
                .sql("select complaint_id from mass.member where complaint_id = any(:complaints)")
                .param("complaints", complaints.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void decide(UUID id, String cause, String remedies, String words, UUID by, Instant now) {
        jdbc.sql("""
                        update mass.incident
                           set cause = :cause, remedies = :remedies, words = :words, decided_by = :by, decided_at = :now
                         where id = :id
                        """)
                .param("cause", cause)
                .param("remedies", remedies)
                .param("words", words)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void tell(UUID id, String word, Instant now) {
        jdbc.sql("update mass.incident set word = :word, told_at = :now where id = :id")
                .param("word", word)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
