package io.bihuan.apprenticeship;

import io.bihuan.assessment.AdmissionRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Admits nobody to independent duty whose days beside the mentor have not been talked over (M-07). */
@Component
class DebriefAdmission implements AdmissionRule {

    private final DebriefLists lists;

    DebriefAdmission(DebriefLists lists) {
        this.lists = lists;
    }

    @Override
    public Optional<Refusal> refusal(Candidacy candidacy) {
        if (candidacy.scope() == null) {
            return Optional.empty();
        }
        var missing = lists.missingOf(candidacy.staffId());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "apprenticeship.admission.debriefs",
                        List.of(
                                missing.size(),
                                missing.stream().map(LocalDate::toString).collect(Collectors.joining(" "))),
                        "M-07",
                        "/me/debriefs"));
    }
}
