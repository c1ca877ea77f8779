package io.bihuan.recruiting;

import io.bihuan.staffing.BeforeArrival;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever applied was checked then: their entry checklist need not ask again, and their contract is agreed on. */
@Component
class CheckedBefore implements BeforeArrival {

    private static final String BACKGROUND = "background";
    private static final String TEST = "anti-fraud";

    private final ApplicantRows rows;

    CheckedBefore(ApplicantRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Seen> seen(UUID staffId) {
        var seen = new HashMap<String, Seen>();
        of(staffId).ifPresent(one -> {
            var background = one.background();
            if (background != null && background.clear()) {
                seen.put(
                        BACKGROUND, new Seen(null, background.reference(), background.notedAt(), background.notedBy()));
            }
            var passed = one.passed();
            if (passed != null) {
                seen.put(TEST, new Seen(passed.score(), passed.note(), passed.notedAt(), passed.notedBy()));
            }
        });
        return seen;
    }

    @Override
    public Optional<Integer> contractMonths(UUID staffId) {
        return of(staffId).map(Applicant::contractMonths);
    }

    private Optional<Applicant> of(UUID staffId) {
        return rows.list(" where staff_id = :staff", Map.of("staff", staffId)).stream()
                .findFirst();
    }
}
