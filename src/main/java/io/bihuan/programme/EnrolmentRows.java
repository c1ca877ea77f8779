package io.bihuan.programme;

import io.bihuan.programme.Enrolment.Ending;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on which programme. */
@Repository
class EnrolmentRows {

    private static final String SELECT = """
            select id, programme_id, edition_id, staff_id, branch_id, begins_on, standard, enrolled_by, enrolled_at,
                   completed_at, ended_at, ending, note
              from programme.enrolment
            """;

    private final JdbcClient jdbc;

    EnrolmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it, unless the person is on the programme already. */
    boolean add(Enrolment one) {
        return jdbc.sql("""
                        insert into programme.enrolment (id, programme_id, edition_id, staff_id, branch_id, begins_on,
                               standard, enrolled_by, enrolled_at)
                        values (:id, :programme, :edition, :staff, :branch, :begins, :standard, :by, :at)
                        on conflict (staff_id, programme_id) where completed_at is null and ended_at is null do nothing
                        """)
                        .param("id", one.id())
                        .param("programme", one.programmeId())
                        .param("edition", one.editionId())
                        .param("staff", one.staffId())
                        .param("branch", one.branchId())
                        .param("begins", Date.valueOf(one.beginsOn()))
                        .param("standard", one.standard())
                        .param("by", one.enrolledBy())
                        .param("at", Timestamp.from(one.enrolledAt()))
                        .update()
                == 1;
    }

    Optional<Enrolment> find(UUID id, @Nullable UUID branch) {
        return jdbc.sql(SELECT + " where id = :id and (:branch::uuid is null or branch_id = :branch::uuid)")
                .param("id", id)
                .param("branch", branch)
                .query(Enrolment.class)
                .optional();
    }

    List<Enrolment> ofStaff(Collection<UUID> staff) {
        return jdbc.sql(SELECT + " where staff_id = any(:staff) order by begins_on, id")
                .param("staff", staff.toArray(UUID[]::new))
                .query(Enrolment.class)
                .list();
    }

    List<Enrolment> openOf(Collection<UUID> staff) {
        return jdbc.sql(SELECT + """
                         where staff_id = any(:staff)
                           and completed_at is null
                           and ended_at is null
                         order by begins_on, id
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query(Enrolment.class)
                .list();
    }

    /** Those who go on after somebody by identity, for work that walks through all of them in slices. */
    List<Enrolment> openAfter(UUID after, int limit) {
        return jdbc.sql(SELECT + """
                         where id > :after
                           and completed_at is null
                           and ended_at is null
                         order by id
                         limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(Enrolment.class)
                .list();
    }

    List<Enrolment> of(UUID programme, @Nullable UUID branch, int limit, int skip) {
        return jdbc.sql(SELECT + """
                         where programme_id = :programme
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                         order by begins_on desc, id
                         limit :limit offset :skip
                        """)
                .param("programme", programme)
                .param("branch", branch)
                .param("limit", limit)
                .param("skip", skip)
                .query(Enrolment.class)
                .list();
    }

    List<Enrolments.Count> counts(@Nullable UUID branch) {
        return jdbc.sql("""
                        select programme_id,
                               count(*) filter (where completed_at is null and ended_at is null) as going_on,
                               count(completed_at) as completed,
                               count(*) filter (where ending = 'WITHDRAWN') as withdrawn,
                               count(*) filter (where ending = 'LEFT') as gone
                          from programme.enrolment
                         where (:branch::uuid is null or branch_id = :branch::uuid)
                         group by programme_id
                        """)
                .param("branch", branch)
                .query(Enrolments.Count.class)
                .list();
    }

    boolean complete(UUID id, Instant at) {
        return jdbc.sql("""
                        update programme.enrolment
                           set completed_at = :at
                         where id = :id
                           and completed_at is null
                           and ended_at is null
                        """).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    /** Goes on; false where the person is on the programme again already. */
    boolean reopen(UUID id) {
        return jdbc.sql("""
                        update programme.enrolment
                           set completed_at = null
                         where id = :id
                           and completed_at is not null
                           and not exists (
                               select
                                 from programme.enrolment as other
                                where other.staff_id = enrolment.staff_id
                                  and other.programme_id = enrolment.programme_id
                                  and other.completed_at is null
                                  and other.ended_at is null)
                        """).param("id", id).update() == 1;
    }

    boolean end(UUID id, Ending ending, String note, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                        update programme.enrolment
                           set ended_at = :at, ending = :ending, ended_by = :by, note = :note
                         where id = :id
                           and completed_at is null
                           and ended_at is null
                        """)
                        .param("id", id)
                        .param("ending", ending.name())
                        .param("note", note)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean confirm(UUID id, Gate gate, String note, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into programme.confirmation (enrolment_id, gate, confirmed_by, confirmed_at, note)
                        values (:id, :gate, :by, :at, :note)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("gate", gate.name())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .update()
                == 1;
    }

    List<Confirmation> confirmations(Collection<UUID> enrolments) {
        return jdbc.sql("""
                        select enrolment_id, gate, confirmed_by, confirmed_at, note
                          from programme.confirmation
                         where enrolment_id = any(:ids)
                        """)
                .param("ids", enrolments.toArray(UUID[]::new))
                .query(Confirmation.class)
                .list();
    }
}
