package io.bihuan.care;

import io.bihuan.customer.Ageing;
import io.bihuan.customer.OldRows;
import io.bihuan.customer.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer was cared for by, and what was noted of it. That there was a contact, and what it changed, stays: it
 * counts, and tells nobody.
 */
@Component
@Transactional
class CarePersonalData implements PersonalData, Ageing {

    private static final String OLD = """
            select id
              from care.task
             where note <> ''
               and state <> 'OPEN'
               and until_at < :before
             order by until_at
             limit :most
            """;

    private final JdbcClient jdbc;
    private final Courses courses;
    private final Clock clock;

    CarePersonalData(JdbcClient jdbc, Courses courses, Clock clock) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public String holder() {
        return "care";
    }

    @Override
    public String dataClass() {
        return "CARE";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select kind, at, text
                          from (select 'care.' || campaign as kind, coalesce(done_at, due_at) as at,
                                       concat_ws(' · ', step || '/' || steps, state, outcome, nullif(note, '')) as text
                                  from care.task
                                 where customer_id = any(:ids)
                                 union all
                                select 'care-held-out', begun_at, campaign
                                  from care.course
                                 where customer_id = any(:ids)
                                   and held_out
                                 union all
                                select 'care-heard', last_at, ''
                                  from care.heard
                                 where customer_id = any(:ids)
                                 union all
                                select 'care-decline', declined_at, ''
                                  from care.decline
                                 where customer_id = any(:ids)) held
                         order by at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return List.of();
    }

    @Override
    public void restrict(List<UUID> ids) {
        ids.forEach(id -> courses.stop(id, null, "DECLINED", clock.instant()));
    }

    /** Somebody who is not known any more has refused every contact by that: their wish needs no row of its own. */
    @Override
    public int anonymise(List<UUID> ids) {
        restrict(ids);
        var all = ids.toArray(UUID[]::new);
        for (var table : List.of("care.heard", "care.decline")) {
            jdbc.sql("delete from " + table + " where customer_id = any(:ids)")
                    .param("ids", all)
                    .update();
        }
        jdbc.sql("update care.course set source_id = id::text where customer_id = any(:ids)")
                .param("ids", all)
                .update();
        return jdbc.sql("update care.task set note = '' where customer_id = any(:ids)")
                .param("ids", all)
                .update();
    }

    @Override
    public int due(Instant before, int most) {
        return OldRows.count(jdbc, OLD, before, most);
    }

    @Override
    public int clear(Instant before, int most) {
        return OldRows.change(jdbc, "update care.task set note = '' where id in (" + OLD + ")", before, most);
    }
}
