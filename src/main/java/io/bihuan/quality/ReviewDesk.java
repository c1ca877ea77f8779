package io.bihuan.quality;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores conversations by hand; the result goes to the agent, who acknowledges it. */
@Service
@Transactional
public class ReviewDesk {

    private final JdbcClient jdbc;
    private final InspectionLists inspections;
    private final ServingRight right;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    ReviewDesk(
            JdbcClient jdbc,
            InspectionLists inspections,
            ServingRight right,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.inspections = inspections;
        this.right = right;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A person's score of a conversation.
     *
     * @param acknowledgedAt when the agent acknowledged it; null while they have not
     * @param answer what the agent had to say
     */
    public record Review(
            UUID id,
            UUID inspectionId,
            UUID byId,
            Instant at,
            @Nullable BigDecimal rawScore,
            @Nullable BigDecimal score,
            boolean fatal,
            String coaching,
            @Nullable Instant acknowledgedAt,
            String answer,
            Map<String, NewReview.Item> marks) {}

    /** Scores the conversation of an inspection. Items that do not apply leave the score; a fatal fault voids it. */
    public Reviewing review(UUID inspectionId, NewReview review, UUID by) {
        var inspection = inspections.require(inspectionId, null, null);
        if (by.equals(inspection.agentId())) {
            return new Reviewing.OwnConversation();
        }
        var card = inspections.scorecard(inspection.scorecardId());
        var given = review.items().stream()
                .collect(Collectors.toMap(NewReview.Item::code, Function.identity(), (_, last) -> last));
        var bad = card.items().stream()
                .filter(item -> !sound(item, given.get(item.code())))
                .map(ScorecardItem::code)
                .toList();
        if (!bad.isEmpty()) {
            return new Reviewing.BadMarks(bad);
        }
        var score = score(card, given);
        var id = Ids.next();
        if (score.fatal()) {
            right.fatal(inspection.agentId(), inspection.channel(), inspectionId);
        } else {
            right.cleared(inspection.agentId(), inspection.channel(), inspectionId);
        }
        keep(id, inspection, card, given, score, review.coaching().strip(), by);
        if (inspection.agentId() != null) {
            notices.tell(
                    inspection.agentId(),
                    "quality.notice.reviewed",
                    List.of(score.value() == null ? "—" : score.value().toPlainString()),
                    "/quality/" + inspectionId,
                    score.fatal() ? Tone.BAD : Tone.ACCENT);
        }
        audit.did(by, "quality.reviewed", "inspection", inspectionId.toString(), Map.of("review", id.toString()));
        return new Reviewing.Reviewed(id, score);
    }

    private static boolean sound(ScorecardItem item, NewReview.@Nullable Item given) {
        var points = given == null ? null : given.points();
        return points == null || (points >= 0 && points <= item.most());
    }

    private static Score score(Scorecard card, Map<String, NewReview.Item> given) {
        var marks = new ArrayList<Mark>();
        for (var item : card.weighed()) {
            var mark = given.get(item.code());
            var points = mark == null ? null : mark.points();
            marks.add(points == null ? Mark.none(item.code()) : Mark.of(item.code(), points, item.most()));
        }
        var fatal = card.fatal().stream().anyMatch(item -> {
            var mark = given.get(item.code());
            return mark != null && Integer.valueOf(1).equals(mark.points());
        });
        return Score.of(card.items(), marks, fatal);
    }

    private void keep(
            UUID id,
            InspectionLists.Row inspection,
            Scorecard card,
            Map<String, NewReview.Item> given,
            Score score,
            String coaching,
            UUID by) {
        jdbc.sql("""
                        insert into quality.review
                               (id, inspection_id, scorecard_id, by_id, at, raw_score, score, fatal, coaching)
                        values (:id, :inspection, :card, :by, :at, :raw, :score, :fatal, :coaching)
                        """)
                .param("id", id)
                .param("inspection", inspection.id())
                .param("card", card.id())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("raw", score.raw())
                .param("score", score.value())
                .param("fatal", score.fatal())
                .param("coaching", coaching)
                .update();
        for (var item : card.items()) {
            var mark = given.get(item.code());
            if (mark != null) {
                jdbc.sql(
                                "insert into quality.review_mark (review_id, item, points, note) values (:id, :item, :points, :note)")
                        .param("id", id)
                        .param("item", item.code())
                        .param("points", mark.points())
                        .param("note", mark.note().strip())
                        .update();
            }
        }
    }

    /** The agent has read the result, and may answer. Only their own; a second time changes nothing. */
    public void acknowledge(UUID reviewId, String answer, UUID agent) {
        var updated = jdbc.sql("""
                        update quality.review
                           set acknowledged_at = coalesce(acknowledged_at, :now),
                               answer = case when acknowledged_at is null then :answer else answer end
                         where id = :id
                           and inspection_id in (select id from quality.inspection where agent_id = :agent)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", answer.strip())
                .param("id", reviewId)
                .param("agent", agent)
                .update();
        if (updated == 0) {
            throw new NotFound("review " + reviewId);
        }
    }

    /** The latest score a person gave, where one did. */
    @Transactional(readOnly = true)
    public Optional<Review> latest(UUID inspectionId) {
        return jdbc.sql("""
                        select id, inspection_id, by_id, at, raw_score, score, fatal, coaching, acknowledged_at, answer
                          from quality.review
                         where inspection_id = :id
                         order by at desc
                         limit 1
                        """)
                .param("id", inspectionId)
                .query((row, n) -> new Review(
                        row.getObject("id", UUID.class),
                        inspectionId,
                        row.getObject("by_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("raw_score", BigDecimal.class),
                        row.getObject("score", BigDecimal.class),
                        row.getBoolean("fatal"),
                        row.getString("coaching"),
                        instant(row.getTimestamp("acknowledged_at")),
                        row.getString("answer"),
                        marks(row.getObject("id", UUID.class))))
                .optional();
    }

    /**
     * A result that waits for the agent.
     *
     * @param closedAt when the conversation ended
     */
    public record Unread(
            UUID inspectionId, Instant closedAt, @Nullable BigDecimal score) {}

    /** The results that wait for the agent's acknowledgement, the oldest first, five at most. */
    @Transactional(readOnly = true)
    public List<Unread> unacknowledged(UUID agent) {
        return jdbc.sql("""
                        select inspection.id as inspection_id, inspection.closed_at, review.score
                          from quality.review
                          join quality.inspection on inspection.id = review.inspection_id
                         where inspection.agent_id = :agent
                           and review.acknowledged_at is null
                         order by review.at
                         limit 5
                        """).param("agent", agent).query(Unread.class).list();
    }

    private Map<String, NewReview.Item> marks(UUID review) {
        return jdbc
                .sql("select item, points, note from quality.review_mark where review_id = :id")
                .param("id", review)
                .query((row, n) -> new NewReview.Item(
                        row.getString("item"), row.getObject("points", Integer.class), row.getString("note")))
                .list()
                .stream()
                .collect(Collectors.toMap(NewReview.Item::code, Function.identity()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
