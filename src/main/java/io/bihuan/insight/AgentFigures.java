package io.bihuan.insight;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each agent's service came to over some days, read from live service: sums, so that any group has its ratios. */
@Service
@Transactional(readOnly = true)
public class AgentFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgentFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One agent's service.
     *
     * @param conversations how many they held
     * @param inspected how many of those were inspected
     * @param scoreSum the sum of those inspections' scores
     * @param answered in how many of them a person answered
     * @param firstMillis how long their first words took, together
     * @param complaints how many complaints came out of their service
     */
    public record Line(
            UUID agentId,
            long conversations,
            long inspected,
            double scoreSum,
            long answered,
            long firstMillis,
            long complaints) {

        /** The mean inspection score, or null where nothing was inspected. */
        public @Nullable Double score() {
            return inspected == 0 ? null : scoreSum / inspected;
        }

        /** How many seconds the first word took on average, or null where nobody answered. */
        public @Nullable Double firstSeconds() {
            return answered == 0 ? null : firstMillis / 1000.0 / answered;
        }

        /** Complaints in so many conversations, or null where there were none. */
        public @Nullable Double complaintsPer(int many) {
            return conversations == 0 ? null : complaints * (double) many / conversations;
        }
    }

    /** Every agent who served from the first day up to, and not on, the second. */
    public List<Line> between(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select served.agent_id, served.conversations, served.inspected, served.score_sum,
                               served.answered, served.first_millis,
                               coalesce(complained.complaints, 0) as complaints
                          from (select agent_id, sum(conversations) as conversations, sum(inspected) as inspected,
                                       sum(score_sum) as score_sum, sum(answered) as answered, sum(first_millis) as first_millis
                                  from insight.service_day
                                 where day >= :from
                                   and day < :until
                                 group by agent_id) served
                          left join (select agent_id, count(*) as complaints
                                  from complaint.complaint
                                 where opened_at >= :begin
                                   and opened_at < :end
                                   and agent_id is not null
                                 group by agent_id) complained
                            on complained.agent_id = served.agent_id
                        """)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .param(
                        "begin",
                        Timestamp.from(from.atStartOfDay(clock.getZone()).toInstant()))
                .param("end", Timestamp.from(until.atStartOfDay(clock.getZone()).toInstant()))
                .query(Line.class)
                .list();
    }
}
