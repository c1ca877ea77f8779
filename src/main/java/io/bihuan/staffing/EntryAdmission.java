package io.bihuan.staffing;

import io.bihuan.assessment.AdmissionRule;
import io.bihuan.web.InBoth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Admits nobody to duty whose entry checks are not done (H-01). */
@Component
class EntryAdmission implements AdmissionRule {

    private final ChecklistRows rows;

    EntryAdmission(ChecklistRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Refusal> refusal(Candidacy candidacy) {
        if (candidacy.scope() == null) {
            return Optional.empty();
        }
        var open = rows.gatesOf(candidacy.staffId());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal("staffing.admission.gates", List.of(InBoth.list(open)), "H-01", "/me/staffing"));
    }
}
