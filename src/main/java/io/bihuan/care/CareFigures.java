package io.bihuan.care;

import io.bihuan.standard.Standards;
import io.bihuan.statistics.Estimate;
import io.bihuan.statistics.Proportion;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of what was owed was done, and what it changed. */
@Service
@Transactional(readOnly = true)
public class CareFigures {

    private static final Duration COVERED = Duration.ofDays(30);
    private static final Duration JUDGED = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Clock clock;

    CareFigures(JdbcClient jdbc, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.clock = clock;
    }

    /**
     * The contacts of a campaign whose time ended in the last thirty days, or that were done.
     *
     * @param done how many were made, reached or not
     * @param missed how many were not made in time
     * @param skipped how many were left out: declined, no consent, too many contacts
     * @param problems how many customers had something to put right
     */
    public record Coverage(Campaign campaign, long done, long missed, long skipped, long problems) {
        /** Done of what was to be done; null where nothing was. */
        public @Nullable Double share() {
            return new Proportion(done, done + missed).share();
        }
    }

    /**
     * What a campaign changed: of silent customers, who came back; of others, who complained.
     *
     * @param contacted those cared for
     * @param heldOut those held out by lot
     * @param difference how far the shares lie apart, with its interval; null where a group is empty
     */
    public record Effect(
            Campaign campaign,
            Proportion contacted,
            Proportion heldOut,
            @Nullable Estimate difference) {}

    private record Counted(Campaign campaign, boolean heldOut, long of, long hits) {}

    /** Every campaign's coverage. */
    public List<Coverage> coverage(@Nullable UUID branchId) {
        return jdbc.sql("""
                        select campaign, count(*) filter (where state = 'DONE') as done,
                               count(*) filter (where state = 'MISSED') as missed,
                               count(*) filter (where state = 'SKIPPED') as skipped,
                               count(*) filter (where outcome = 'PROBLEM') as problems
                          from care.task
                         where campaign = any(:campaigns)
                           and until_at > :since
                           and state in ('DONE', 'MISSED', 'SKIPPED')
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                         group by campaign
                        """)
                .param("campaigns", names())
                .param("since", Timestamp.from(clock.instant().minus(COVERED)))
                .param("branch", branchId)
                .query(Coverage.class)
                .list();
    }

    /** Every campaign's effect, over courses of the last year that are old enough to be judged. */
    public List<Effect> effects(@Nullable UUID branchId) {
        var now = clock.instant();
        var days = Duration.ofDays(
                standards.inForce(CareStandard.class, now).rules().effectDays());
        var counted = jdbc.sql("""
                        select campaign, held_out, count(*) as of,
                               count(case when campaign = 'SILENT' then returned_at else complained_at end) as hits
                          from care.course
                         where campaign = any(:campaigns)
                           and begun_at > :since
                           and begun_at < :until
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                         group by campaign, held_out
                        """)
                .param("campaigns", names())
                .param("since", Timestamp.from(now.minus(JUDGED)))
                .param("until", Timestamp.from(now.minus(days)))
                .param("branch", branchId)
                .query(Counted.class)
                .list();
        return Arrays.stream(Campaign.values())
                .map(campaign -> {
                    var contacted = of(counted, campaign, false);
                    var heldOut = of(counted, campaign, true);
                    return new Effect(campaign, contacted, heldOut, contacted.minus(heldOut));
                })
                .toList();
    }

    private static Proportion of(List<Counted> counted, Campaign campaign, boolean heldOut) {
        return counted.stream()
                .filter(each -> each.campaign() == campaign && each.heldOut() == heldOut)
                .findFirst()
                .map(each -> new Proportion(each.hits(), each.of()))
                .orElseGet(() -> new Proportion(0, 0));
    }

    private static String[] names() {
        return Arrays.stream(Campaign.values()).map(Enum::name).toArray(String[]::new);
    }
}
