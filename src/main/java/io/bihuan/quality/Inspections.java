package io.bihuan.quality;

import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inspections that are kept. */
@Repository
class Inspections {

    private final JdbcClient jdbc;
    private final FindingRows findings;

    Inspections(JdbcClient jdbc, FindingRows findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** About which conversation an inspection is. */
    record Head(
            UUID id,
            UUID conversationId,
            @Nullable String externalId,
            @Nullable UUID agentId,
            @Nullable UUID branchId,
            String channel,
            boolean imported,
            Instant closedAt,
            Instant inspectedAt,
            @Nullable UUID standardVersion) {}

    boolean knows(UUID conversationId) {
        return jdbc.sql("select exists (select from quality.inspection where conversation_id = :id)")
                .param("id", conversationId)
                .query(Boolean.class)
                .single();
    }

    /** Keeps the inspection; false when the conversation was inspected already. */
    boolean add(Head head, Inspection inspection) {
        var score = inspection.score();
        var added = jdbc.sql("""
                                insert into quality.inspection
                                       (id, conversation_id, external_id, agent_id, branch_id, channel, imported,
                                        closed_at, inspected_at, standard_version, scorecard_id, raw_score, score,
                                        fatal, suspected, missed)
                                values (:id, :conversation, :external, :agent, :branch, :channel, :imported,
                                        :closed, :at, :version, :card, :raw, :score, :fatal, :suspected, :missed)
                                on conflict (conversation_id) do nothing
                                """)
                        .param("id", head.id())
                        .param("conversation", head.conversationId())
                        .param("external", head.externalId())
                        .param("agent", head.agentId())
                        .param("branch", head.branchId())
                        .param("channel", head.channel())
                        .param("imported", head.imported())
                        .param("closed", Timestamp.from(head.closedAt()))
                        .param("at", Timestamp.from(head.inspectedAt()))
                        .param("version", head.standardVersion())
                        .param("card", inspection.card().id())
                        .param("raw", score.raw())
                        .param("score", score.value())
                        .param("fatal", score.fatal())
                        .param("suspected", inspection.suspected())
                        .param("missed", inspection.missed())
                        .update()
                == 1;
        if (added) {
            findings.add(
                    head.id(),
                    inspection.findings().stream()
                            .map(Inspection.Judged::finding)
                            .toList());
        }
        return added;
    }

    UUID ofFinding(UUID findingId) {
        return jdbc.sql("select inspection_id from quality.finding where id = :id")
                .param("id", findingId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("finding " + findingId));
    }

    /** The inspection as it counts now, with what people have said of its findings. */
    Inspection load(UUID id, Scorecard card) {
        return new Inspection(
                card,
                jdbc.sql("""
                        select finding.check_code, finding.message_seq, finding.verdict, finding.evidence,
                               finding.reason, finding.details, finding.categories, judgement.agrees
                          from quality.finding
                          left join quality.judgement on judgement.finding_id = finding.id
                         where finding.inspection_id = :id
                         order by finding.place
                        """)
                        .param("id", id)
                        .query((row, number) -> new Inspection.Judged(
                                FindingRows.read(row), opinion(row.getObject("agrees", Boolean.class))))
                        .list());
    }

    private static Inspection.Opinion opinion(@Nullable Boolean agrees) {
        if (agrees == null) {
            return Inspection.Opinion.NONE;
        }
        return agrees ? Inspection.Opinion.AGREES : Inspection.Opinion.DISAGREES;
    }

    record Whose(@Nullable UUID agentId, String channel, Instant closedAt) {}

    Whose whose(UUID inspectionId) {
        return jdbc.sql("select agent_id, channel, closed_at from quality.inspection where id = :id")
                .param("id", inspectionId)
                .query(Whose.class)
                .single();
    }

    UUID cardOf(UUID inspectionId) {
        return jdbc.sql("select scorecard_id from quality.inspection where id = :id")
                .param("id", inspectionId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("inspection " + inspectionId));
    }

    /** Writes the score anew after a person has spoken. */
    void rescore(UUID id, Inspection inspection) {
        var score = inspection.score();
        jdbc.sql("""
                        update quality.inspection
                           set raw_score = :raw, score = :score, fatal = :fatal, suspected = :suspected, missed = :missed
                         where id = :id
                        """)
                .param("raw", score.raw())
                .param("score", score.value())
                .param("fatal", score.fatal())
                .param("suspected", inspection.suspected())
                .param("missed", inspection.missed())
                .param("id", id)
                .update();
    }

    void judge(UUID findingId, boolean agrees, String note, UUID by, Instant at) {
        jdbc.sql("""
                        insert into quality.judgement (finding_id, agrees, note, by_id, at)
                        values (:finding, :agrees, :note, :by, :at)
                        on conflict (finding_id) do update
                           set agrees = excluded.agrees, note = excluded.note, by_id = excluded.by_id, at = excluded.at
                        """)
                .param("finding", findingId)
                .param("agrees", agrees)
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
