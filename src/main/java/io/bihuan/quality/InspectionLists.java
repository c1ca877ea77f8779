package io.bihuan.quality;

import io.bihuan.quality.rule.Check;
import io.bihuan.quality.rule.Finding;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked about inspections. */
@Service
@Transactional(readOnly = true)
public class InspectionLists {

    private static final String ROW = """
            select inspection.id, conversation_id, external_id, agent_id, branch_id, channel, imported, closed_at,
                   inspected_at, scorecard_id, raw_score, inspection.score, fatal, suspected, missed,
                   (select review.score from quality.review
                     where review.inspection_id = inspection.id order by review.at desc limit 1) as review_score,
                   exists (select from quality.review
                            where review.inspection_id = inspection.id) as reviewed
              from quality.inspection
            """;

    private final JdbcClient jdbc;
    private final Scorecards scorecards;
    private final QualityRules standards;

    InspectionLists(JdbcClient jdbc, Scorecards scorecards, QualityRules standards) {
        this.jdbc = jdbc;
        this.scorecards = scorecards;
        this.standards = standards;
    }

    /**
     * An inspection as it stands in a list.
     *
     * @param score by rule; null where no rule applied
     * @param suspected whether a fault that would void the score waits for a person's word
     * @param reviewScore the latest score given by a person
     */
    public record Row(
            UUID id,
            UUID conversationId,
            @Nullable String externalId,
            @Nullable UUID agentId,
            @Nullable UUID branchId,
            String channel,
            boolean imported,
            Instant closedAt,
            Instant inspectedAt,
            UUID scorecardId,
            @Nullable BigDecimal rawScore,
            @Nullable BigDecimal score,
            boolean fatal,
            boolean suspected,
            int missed,
            @Nullable BigDecimal reviewScore,
            boolean reviewed) {}

    /** Which inspections to list. */
    public enum Filter {
        ALL,
        LOW,
        FATAL,
        UNREVIEWED
    }

    /** The latest inspections that a branch sees; null sees those of every branch. */
    public List<Row> latest(@Nullable UUID branch, Filter filter, @Nullable UUID agent, Instant now, int limit) {
        return jdbc.sql(ROW + """
                         where (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                           and (cast(:agent as uuid) is null or agent_id = :agent)
                        """ + condition(filter) + """
                         order by closed_at desc, inspection.id
                         limit :limit
                        """)
                .param("branch", branch)
                .param("agent", agent)
                .param("floor", standards.at(now).rules().floor())
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static String condition(Filter filter) {
        return switch (filter) {
            case ALL -> " and :floor = :floor ";
            case LOW -> " and inspection.score < :floor ";
            case FATAL -> " and (fatal or suspected) and :floor = :floor ";
            case UNREVIEWED ->
                " and :floor = :floor and not exists"
                        + " (select from quality.review where review.inspection_id = inspection.id) ";
        };
    }

    /**
     * The figures over a time.
     *
     * @param mean the mean score; null where none was scored
     * @param low how many scores are below the floor
     * @param fatal how many have a confirmed or suspected fatal fault
     */
    public record Figures(long inspected, @Nullable BigDecimal mean, long low, long fatal, long reviewed) {}

    /** What was inspected since then, as a branch or one agent sees it. */
    public Figures figures(@Nullable UUID branch, @Nullable UUID agent, Instant since, Instant now) {
        return jdbc.sql("""
                        select count(*) as inspected, round(avg(score), 1) as mean,
                               count(*) filter (where score < :floor) as low,
                               count(*) filter (where fatal or suspected) as fatal,
                               count(*) filter (where exists (select from quality.review
                                                               where inspection_id = inspection.id)) as reviewed
                          from quality.inspection
                         where closed_at >= :since
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                           and (cast(:agent as uuid) is null or agent_id = :agent)
                        """)
                .param("floor", standards.at(now).rules().floor())
                .param("since", Timestamp.from(since))
                .param("branch", branch)
                .param("agent", agent)
                .query(Figures.class)
                .single();
    }

    /** One inspection; {@link NotFound} for a branch, or an agent, that does not see it. */
    public Row require(UUID id, @Nullable UUID branch, @Nullable UUID onlyOf) {
        return jdbc.sql(ROW + """
                         where inspection.id = :id
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                           and (cast(:agent as uuid) is null or agent_id = :agent)
                        """)
                .param("id", id)
                .param("branch", branch)
                .param("agent", onlyOf)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("inspection " + id));
    }

    /** The inspection of a conversation. */
    public Row ofConversation(UUID conversationId) {
        return jdbc.sql(ROW + " where conversation_id = :id")
                .param("id", conversationId)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("inspection of conversation " + conversationId));
    }

    /**
     * A finding with a person's word on it.
     *
     * @param agrees what a person said of it; null while nobody has
     */
    public record Line(UUID id, Finding finding, @Nullable Boolean agrees, String note) {}

    /** The findings of an inspection, in the order of a conversation. */
    public List<Line> findings(UUID inspection) {
        return jdbc.sql("""
                        select finding.id, check_code, message_seq, verdict, evidence, reason, details, categories,
                               judgement.agrees, coalesce(judgement.note, '') as note
                          from quality.finding
                          left join quality.judgement on judgement.finding_id = finding.id
                         where inspection_id = :id
                         order by place
                        """)
                .param("id", inspection)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        FindingRows.read(row),
                        row.getObject("agrees", Boolean.class),
                        row.getString("note")))
                .list();
    }

    /**
     * How right a rule has been.
     *
     * @param judged how many of its missed findings a person has spoken on
     * @param agreed with how many of them
     */
    public record Precision(Check check, long missed, long judged, long agreed) {

        /** The share agreed with, in per cent; null while nobody has judged. */
        public @Nullable Integer percent() {
            return judged == 0 ? null : (int) Math.round(100.0 * agreed / judged);
        }
    }

    /** How right each rule has been, by people's word on its missed findings. */
    public List<Precision> precision() {
        return jdbc.sql("""
                        select check_code as check, count(*) as missed, count(judgement.finding_id) as judged,
                               count(*) filter (where judgement.agrees) as agreed
                          from quality.finding
                          left join quality.judgement on judgement.finding_id = finding.id
                         where verdict = 'MISSED'
                         group by check_code
                         order by count(*) desc
                        """).query(Precision.class).list();
    }

    /** The scorecard that an inspection was scored by. */
    public Scorecard scorecard(UUID id) {
        return scorecards.require(id);
    }

    /** Below this a score is low, and from the other on good, at an instant. */
    public Marks marks(Instant at) {
        var rules = standards.at(at).rules();
        return new Marks(rules.floor(), rules.good(), rules.rulePrecision());
    }

    /** What counts as low and good, and how right a rule must be. */
    public record Marks(int floor, int good, int precision) {}

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("external_id"),
                row.getObject("agent_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getString("channel"),
                row.getBoolean("imported"),
                Objects.requireNonNull(row.getTimestamp("closed_at")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("inspected_at")).toInstant(),
                row.getObject("scorecard_id", UUID.class),
                row.getObject("raw_score", BigDecimal.class),
                row.getObject("score", BigDecimal.class),
                row.getBoolean("fatal"),
                row.getBoolean("suspected"),
                row.getInt("missed"),
                row.getObject("review_score", BigDecimal.class),
                row.getBoolean("reviewed"));
    }
}
