package io.bihuan.emergency;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.emergency.Emergency.State;
import io.bihuan.improvement.CardDesk;
import io.bihuan.improvement.NewCard;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks back on an emergency: what was good and bad, and what is to become better, each as a card on the board. */
@Service
@Transactional
public class ReviewDesk {

    private final JdbcClient jdbc;
    private final EmergencyDesk desk;
    private final CardDesk cards;
    private final Audit audit;
    private final Clock clock;

    ReviewDesk(JdbcClient jdbc, EmergencyDesk desk, CardDesk cards, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes the review; false unless the emergency is over and not reviewed yet. */
    public boolean review(UUID id, String review, List<String> findings, SignedIn by) {
        var emergency = desk.hold(id, by);
        if (emergency.state() != State.ENDED) {
            return false;
        }
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        update emergency.emergency
                           set state = 'REVIEWED', reviewed_by = :by, reviewed_at = :now, review = :review
                         where id = :id
                        """)
                .param("by", by.staffId())
                .param("now", now)
                .param("review", review.strip())
                .param("id", id)
                .update();
        findings.stream().map(String::strip).filter(each -> !each.isEmpty()).forEach(words -> {
            var finding = Ids.next();
            var card = cards.propose(
                    new NewCard(
                            words,
                            emergency.name().chinese() + " " + emergency.cause() + "\n\n" + review.strip(),
                            "",
                            "EMERGENCY",
                            finding.toString(),
                            "/emergencies/" + id),
                    by.staffId());
            jdbc.sql("""
                            insert into emergency.finding (id, emergency_id, words, card_id, noted_by, noted_at)
                            values (:id, :emergency, :words, :card, :by, :now)
                            """)
                    .param("id", finding)
                    .param("emergency", id)
                    .param("words", words)
                    .param("card", card)
                    .param("by", by.staffId())
                    .param("now", now)
                    .update();
        });
        audit.did(
                by.staffId(),
                "emergency.reviewed",
                "emergency",
                id.toString(),
                Map.of("findings", String.valueOf(findings.size())));
        return true;
    }
}
