package io.bihuan.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask before they admit or certify somebody: hours done and owed, gates passed and open. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final Enrolments enrolments;

    Standings(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /**
     * How somebody stands on one programme.
     *
     * @param enrolmentId the enrolment, whose page is {@code /enrolments/<id>}
     * @param code the programme's code, for instance {@code m}
     * @param beginsOn the first day
     * @param open whether it goes on; else it was completed or ended
     * @param completed whether everything is done
     * @param hoursDone class hours done, of those owed
     * @param hoursOwed class hours still owed
     * @param late how many courses are late
     * @param passed gates passed
     * @param waiting gates not passed yet
     */
    public record Standing(
            UUID enrolmentId,
            String code,
            LocalDate beginsOn,
            boolean open,
            boolean completed,
            BigDecimal hoursDone,
            BigDecimal hoursOwed,
            int late,
            Set<Gate> passed,
            Set<Gate> waiting) {}

    /** Everything a person is or was on, the earliest first; programmes that ended because they left are not counted. */
    public List<Standing> of(UUID staffId) {
        return enrolments.of(staffId).stream()
                .filter(path -> path.enrolment().ending() == null)
                .map(Standings::standing)
                .toList();
    }

    private static Standing standing(Path path) {
        return new Standing(
                path.enrolment().id(),
                path.programme().code(),
                path.enrolment().beginsOn(),
                path.enrolment().open(),
                path.enrolment().completedAt() != null || path.complete(),
                path.hoursDone(),
                path.hoursOwed(),
                path.late(),
                gates(path, true),
                gates(path, false));
    }

    private static Set<Gate> gates(Path path, boolean passed) {
        return path.gates().stream()
                .filter(gate -> (gate.passedAt() != null) == passed)
                .map(Path.Passage::gate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
