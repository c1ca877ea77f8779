package io.bihuan.complaint;

import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What a complaint shows of the person who served: weak in the area it points at, when it was well founded and people
 * were its cause. Nothing is held against anybody for a broken product.
 */
@Component
class ArchivedEvidence {

    private static final int WHOLLY = -70;
    private static final int PARTLY = -35;

    private final EvidenceLedger ledger;

    ArchivedEvidence(EvidenceLedger ledger) {
        this.ledger = ledger;
    }

    void post(Complaint complaint, Records records, Instant now) {
        var agent = complaint.agentId();
        var strength = strength(records);
        if (agent != null && strength != 0) {
            ledger.post(new Evidence(
                    agent,
                    records.get(Field.AREA),
                    "COMPLAINT",
                    complaint.id().toString(),
                    strength,
                    now,
                    complaint.number() + " "
                            + complaint.description().lines().findFirst().orElse("")));
        }
    }

    static int strength(Records records) {
        if (!records.get(Field.CAUSE).equals(Cause.PEOPLE.name())) {
            return 0;
        }
        return switch (records.get(Field.JUSTIFIED)) {
            case "YES" -> WHOLLY;
            case "PARTLY" -> PARTLY;
            default -> 0;
        };
    }
}
