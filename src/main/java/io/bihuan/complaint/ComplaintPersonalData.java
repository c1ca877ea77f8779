package io.bihuan.complaint;

import io.bihuan.customer.Ageing;
import io.bihuan.customer.LastSeen;
import io.bihuan.customer.OldRows;
import io.bihuan.customer.PersonalData;
import io.bihuan.privacy.LegalTerms;
import io.bihuan.task.TaskDesk;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer complained of. One that is still open speaks against erasing anything: it is a claim of theirs. */
@Component
@Transactional
class ComplaintPersonalData implements PersonalData, Ageing {

    private static final String GONE = "[***]";

    private static final String RECORDS_OF_TRANSACTIONS = "ECOMMERCE-31";

    private static final List<String> CHANGES = List.of(
            "update complaint.stage_record set value = :gone where complaint_id = any(:ids)",
            "update complaint.visit set note = :gone where complaint_id = any(:ids)",
            "update complaint.approval set note = :gone where note <> '' and complaint_id = any(:ids)",
            "update complaint.acceptance set name = :gone, signature = case when by_code then null else ''::bytea end"
                    + " where complaint_id = any(:ids)",
            "update complaint.question set words = :gone, answer = case when answer = '' then '' else :gone end"
                    + " where complaint_id = any(:ids)");

    private static final String OLD = """
            select id
              from complaint.complaint
             where closed_at < :before
               and words_erased_at is null
             order by closed_at
             limit :most
            """;

    private final JdbcClient jdbc;
    private final EvidenceFiles evidence;
    private final TaskDesk tasks;
    private final LegalTerms terms;
    private final Clock clock;

    ComplaintPersonalData(JdbcClient jdbc, EvidenceFiles evidence, TaskDesk tasks, LegalTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.tasks = tasks;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String holder() {
        return "complaint";
    }

    @Override
    public String dataClass() {
        return "COMPLAINT";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select kind, at, text
                          from (select 'complaint' as kind, c.opened_at as at,
                                       concat_ws(' · ', c.number, c.description, nullif(c.wish, ''), nullif(c.product, ''),
                                                 nullif(c.place, '')) as text
                                  from complaint.complaint c
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'complaint-note', r.at, r.value
                                  from complaint.complaint c
                                  join complaint.stage_record r on r.complaint_id = c.id
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'visit', v.at, v.note
                                  from complaint.complaint c
                                  join complaint.visit v on v.complaint_id = c.id
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'complaint-question', q.asked_at, concat_ws(' · ', q.words, nullif(q.answer, ''))
                                  from complaint.complaint c
                                  join complaint.question q on q.complaint_id = c.id
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'complaint-acceptance', a.at, a.name
                                  from complaint.complaint c
                                  join complaint.acceptance a on a.complaint_id = c.id
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'complaint-file', e.at, e.name
                                  from complaint.complaint c
                                  join complaint.evidence e on e.complaint_id = c.id
                                 where c.customer_id = any(:ids)
                                 union all
                                select 'complaint-proposal', p.asked_at, concat_ws(' · ', p.amount, nullif(p.note, ''))
                                  from complaint.complaint c
                                  join complaint.approval p on p.complaint_id = c.id
                                 where c.customer_id = any(:ids)) held
                         order by at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }

    @Override
    public Map<UUID, Instant> lastSeen(Collection<UUID> ids) {
        return LastSeen.in(jdbc, "complaint.complaint", "coalesce(closed_at, opened_at)", ids);
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        var open = jdbc.sql("""
                        select 'open-complaint' as reason, number as reference
                          from complaint.complaint
                         where customer_id = any(:ids)
                           and closed_at is null
                         order by opened_at
                         limit 3
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Hold.class)
                .list();
        return Stream.concat(open.stream(), kept(ids).stream()).toList();
    }

    /** While the law keeps records of transactions, complaints about money are part of them. */
    private List<Hold> kept(List<UUID> ids) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return terms.limit(RECORDS_OF_TRANSACTIONS, today)
                .map(term -> jdbc.sql("""
                                select 'statutory' as reason, number as reference
                                  from complaint.complaint
                                 where customer_id = any(:ids)
                                   and claim is not null
                                   and closed_at > :since
                                 order by closed_at
                                 limit 3
                                """)
                        .param("ids", ids.toArray(UUID[]::new))
                        .param(
                                "since",
                                Timestamp.from(today.minusMonths(term.count())
                                        .atStartOfDay(clock.getZone())
                                        .toInstant()))
                        .query(Hold.class)
                        .list())
                .orElse(List.of());
    }

    @Override
    public int anonymise(List<UUID> ids) {
        return erase(jdbc.sql("select id from complaint.complaint where customer_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    @Override
    public int due(Instant before, int most) {
        return OldRows.count(jdbc, OLD, before, most);
    }

    @Override
    public int clear(Instant before, int most) {
        return erase(OldRows.keys(jdbc, OLD, UUID.class, before, most));
    }

    private int erase(List<UUID> complaints) {
        var all = complaints.toArray(UUID[]::new);
        evidence.removeOf(complaints);
        tasks.forget(complaints);
        for (var change : CHANGES) {
            jdbc.sql(change).param("gone", GONE).param("ids", all).update();
        }
        jdbc.sql("delete from complaint.remedy_link where complaint_id = any(:ids)")
                .param("ids", all)
                .update();
        return jdbc.sql("""
                        update complaint.complaint
                           set description = :gone, wish = '', product = '', place = '', follow_code = null,
                               words_erased_at = :now
                         where id = any(:ids)
                        """)
                .param("gone", GONE)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", all)
                .update();
    }
}
