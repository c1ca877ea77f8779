package io.bihuan.quality;

import io.bihuan.certification.CertificateDesk;
import io.bihuan.certification.Certificates;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.standard.Standards;
import io.bihuan.web.KeptWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back for the time being what somebody may serve: at once for a fatal item, and in the morning for a mean that has
 * lain under the floor for a month (H-11). The rule gives back only what it took, when the mean is at the floor again; a
 * person may at any time, and what was seen before that counts no more.
 */
@Component
class ServingRight implements Recurring {

    private static final String RULE = "H-11";
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    /** What an inspection counts in the end: a person's score before the rules'. */
    private static final String COUNTED = """
            select agent_id, channel, closed_at, coalesce(said.score, inspection.score) as score
              from quality.inspection
              left join lateral (select review.score
                                   from quality.review
                                  where review.inspection_id = inspection.id
                                  order by review.at desc
                                  limit 1) as said on true
             where agent_id is not null
               and not imported
               and closed_at >= :since
            """;

    private static final String DUTY = """
            case channel when 'PHONE' then 'PHONE' when 'ONSITE' then 'ONSITE' else 'ONLINE' end
            """;

    private final JdbcClient jdbc;
    private final CertificateDesk desk;
    private final Certificates certificates;
    private final Standards standards;
    private final Clock clock;

    ServingRight(JdbcClient jdbc, CertificateDesk desk, Certificates certificates, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.certificates = certificates;
        this.standards = standards;
        this.clock = clock;
    }

    private record Mean(UUID agentId, String duty, int inspections, BigDecimal score) {}

    /** A person found a fatal item in somebody's work. */
    void fatal(@Nullable UUID agentId, String channel, UUID inspectionId) {
        var standard = standards.inForce(ServingStandard.class, clock.instant()).rules();
        if (agentId != null && standard.suspendOnFatal()) {
            desk.suspendByRule(
                    agentId, duty(channel), RULE, KeptWords.of("quality.why.fatal"), "/quality/" + inspectionId);
        }
    }

    /** Another look found none: what this inspection has taken is given back. */
    void cleared(@Nullable UUID agentId, String channel, UUID inspectionId) {
        if (agentId != null) {
            desk.resumeByRule(
                    agentId, duty(channel), RULE, KeptWords.of("quality.why.cleared"), "/quality/" + inspectionId);
        }
    }

    private static String duty(String channel) {
        return switch (channel) {
            case "PHONE", "ONSITE" -> channel;
            default -> "ONLINE";
        };
    }

    @Override
    public String name() {
        return "quality.serving-right";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(MORNING);
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        var standard = standards.inForce(ServingStandard.class, now).rules();
        var since = now.minus(Duration.ofDays(standard.qualityWindowDays()));
        var floor = BigDecimal.valueOf(standard.qualityFloor());
        for (var mean : means(since, null, null)) {
            if (mean.inspections() < standard.qualityLeast()) {
                continue;
            }
            if (mean.score().compareTo(floor) >= 0) {
                desk.resumeByRule(mean.agentId(), mean.duty(), RULE, words("above", mean, standard), low(mean));
            } else {
                certificates
                        .heldSince(mean.agentId(), mean.duty())
                        .flatMap(held -> means(later(held, since), mean.agentId(), mean.duty()).stream()
                                .findFirst())
                        .filter(own -> own.inspections() >= standard.qualityLeast()
                                && own.score().compareTo(floor) < 0)
                        .ifPresent(own -> desk.suspendByRule(
                                own.agentId(), own.duty(), RULE, words("below", own, standard), low(own)));
            }
        }
    }

    private static String low(Mean mean) {
        return "/quality?filter=LOW&agent=" + mean.agentId();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String words(String side, Mean mean, ServingStandard standard) {
        return KeptWords.of(
                "quality.why." + side,
                String.valueOf(standard.qualityWindowDays()),
                String.valueOf(mean.inspections()),
                mean.score().setScale(1, RoundingMode.HALF_UP).toPlainString(),
                String.valueOf(standard.qualityFloor()));
    }

    private List<Mean> means(Instant since, @Nullable UUID agent, @Nullable String duty) {
        return jdbc.sql("with counted as (" + COUNTED + ") select agent_id, " + DUTY + """
                         as duty, count(score)::int as inspections, avg(score) as score
                          from counted
                         where score is not null
                           and (cast(:agent as uuid) is null or agent_id = :agent)
                           and (cast(:duty as text) is null or :duty =
                        """ + DUTY
                        + ") group by 1, 2 order by 1, 2")
                .param("since", Timestamp.from(since))
                .param("agent", agent)
                .param("duty", duty)
                .query(Mean.class)
                .list();
    }
}
