package io.bihuan.insight;

import io.bihuan.plan.PlanDeadlines;
import io.bihuan.plan.PlanPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each arc of the loop stands, but service and inspection, which {@link ServiceFigures} tells. */
@Service
@Transactional(readOnly = true)
public class LoopFigures {

    private static final int PLANS_LOOKED_AT = 6;

    private final JdbcClient jdbc;
    private final PlanDeadlines planDeadlines;
    private final Clock clock;

    LoopFigures(JdbcClient jdbc, PlanDeadlines planDeadlines, Clock clock) {
        this.jdbc = jdbc;
        this.planDeadlines = planDeadlines;
        this.clock = clock;
    }

    /** How many of the last six months' plans were approved by their day (P-05). */
    public Share plansOnTime(YearMonth last) {
        var decided = jdbc.sql("""
                        select first_day, min(decided_at) as decided_at
                          from plan.plan
                         where kind = 'MONTHLY'
                           and version = 1
                           and decided_at is not null
                           and first_day between :from and :until
                         group by first_day
                        """)
                .param(
                        "from",
                        Date.valueOf(last.minusMonths(PLANS_LOOKED_AT - 1L).atDay(1)))
                .param("until", Date.valueOf(last.atDay(1)))
                .query(Decided.class)
                .list();
        var onTime = decided.stream()
                .filter(plan -> !plan.decidedAt()
                        .isAfter(planDeadlines
                                .approval(PlanPeriod.of(YearMonth.from(plan.firstDay())))
                                .dueAt()))
                .count();
        return new Share(onTime, decided.size());
    }

    private record Decided(LocalDate firstDay, Instant decidedAt) {}

    /** Class hours attended in the month for each person who is here, or null where nobody is. */
    public @Nullable BigDecimal hoursPerHead(YearMonth month) {
        var hours = jdbc.sql("""
                        select coalesce(sum(session.hours), 0)
                          from training.session
                          join training.seat on seat.session_id = session.id
                         where session.closed_at is not null
                           and session.starts_at >= :from
                           and session.starts_at < :until
                           and seat.state in ('ON_TIME', 'LATE')
                        """)
                .param("from", begin(month))
                .param("until", begin(month.plusMonths(1)))
                .query(BigDecimal.class)
                .single();
        var heads = jdbc.sql("select count(*) from people.staff where leaves_at is null or leaves_at > :now")
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return heads == 0 ? null : hours.divide(BigDecimal.valueOf(heads), 1, RoundingMode.HALF_UP);
    }

    /** How many of those who serve hold a certificate that counts today. */
    public Share certified() {
        return jdbc.sql("""
                        select count(*) filter (where exists (select 1
                                                                from certification.certificate c
                                                               where c.staff_id = a.staff_id
                                                                 and c.status = 'VALID'
                                                                 and c.valid_from <= :now
                                                                 and c.valid_until > :now)) as numerator,
                               count(*) as denominator
                          from access.account a
                         where a.closed_at is null
                           and 'AGENT' = any(a.roles)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query(Share.class)
                .single();
    }

    /** How many of the improvements taken up in the last three months are verified and done. */
    public Share improved(YearMonth last) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'DONE') as numerator, count(*) as denominator
                          from improvement.card
                         where created_at >= :from
                           and state <> 'DROPPED'
                        """)
                .param("from", begin(last.minusMonths(2)))
                .query(Share.class)
                .single();
    }

    /** How many improvements that were taken up are past their day. */
    public long improvementsOverdue(LocalDate today) {
        return jdbc.sql("""
                        select count(*)
                          from improvement.card
                         where state in ('ANALYSING', 'DOING', 'VERIFYING')
                           and due_on < :today
                        """)
                .param("today", Date.valueOf(today))
                .query(Long.class)
                .single();
    }

    /** How many of the complaints archived in the month kept the limit of every stage. */
    public Share complaintsInTime(YearMonth month) {
        return jdbc.sql("""
                        select count(*) filter (where not late) as numerator, count(*) as denominator
                          from (select c.id,
                                       exists (select 1
                                                 from complaint.history h
                                                where h.complaint_id = c.id
                                                  and h.used_percent > 100) as late
                                  from complaint.complaint c
                                 where c.closed_at >= :from
                                   and c.closed_at < :until) closed
                        """)
                .param("from", begin(month))
                .param("until", begin(month.plusMonths(1)))
                .query(Share.class)
                .single();
    }

    /** Complaints by wide type, this month's beside those of the month before, the most frequent first. */
    public List<TypeCount> complaintTypes(YearMonth month) {
        return jdbc.sql("""
                        select wide.name as chinese,
                               wide.name_en as english,
                               wide.code,
                               count(*) filter (where c.opened_at >= :begin) as now,
                               count(*) filter (where c.opened_at < :begin) as before
                          from complaint.complaint c
                          join complaint.category narrow on narrow.code = c.category
                          join complaint.category wide on wide.code = coalesce(narrow.parent, narrow.code)
                         where c.opened_at >= :from
                           and c.opened_at < :until
                         group by wide.name, wide.name_en, wide.code
                         order by 4 desc, 5 desc
                         limit 6
                        """)
                .param("from", begin(month.minusMonths(1)))
                .param("begin", begin(month))
                .param("until", begin(month.plusMonths(1)))
                .query(TypeCount.class)
                .list();
    }

    /** How many complaints of a type came this month and the month before. */
    public record TypeCount(String chinese, String english, String code, int now, int before) {}

    private Timestamp begin(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
