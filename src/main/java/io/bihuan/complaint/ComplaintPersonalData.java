package io.bihuan.complaint;

import io.bihuan.customer.PersonalData;
import io.bihuan.privacy.LegalTerms;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer complained of. One that is still open speaks against erasing anything: it is a claim of theirs. */
@Component
@Transactional
class ComplaintPersonalData implements PersonalData {

    private static final String GONE = "[***]";

    private static final String RECORDS_OF_TRANSACTIONS = "ECOMMERCE-31";

    private final JdbcClient jdbc;
    private final LegalTerms terms;
    private final Clock clock;

    ComplaintPersonalData(JdbcClient jdbc, LegalTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String holder() {
        return "complaint";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select kind, at, text
                          from (select 'complaint' as kind, c.opened_at as at,
                                       concat_ws(' · ', c.number, c.description, c.wish) as text
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
                                 where c.customer_id = any(:ids)) held
                         order by at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Held.class)
                .list();
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
        var all = ids.toArray(UUID[]::new);
        for (var table : List.of("stage_record set value", "visit set note")) {
            jdbc.sql("update complaint." + table + " = :gone where complaint_id in"
                            + " (select id from complaint.complaint where customer_id = any(:ids))")
                    .param("gone", GONE)
                    .param("ids", all)
                    .update();
        }
        return jdbc.sql("update complaint.complaint set description = :gone, wish = '' where customer_id = any(:ids)")
                .param("gone", GONE)
                .param("ids", all)
                .update();
    }
}
