package io.bihuan.programme;

import io.bihuan.course.Courses;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every programme there is, and how it stands to its manual. */
@Service
@Transactional(readOnly = true)
public class Programmes {

    private final ProgrammeRows rows;
    private final Courses courses;
    private final Standards standards;
    private final Clock clock;

    Programmes(ProgrammeRows rows, Courses courses, Standards standards, Clock clock) {
        this.rows = rows;
        this.courses = courses;
        this.standards = standards;
        this.clock = clock;
    }

    /** Every programme in its current edition, those of the manuals first. */
    public List<Programme> all() {
        return rows.all();
    }

    /** The programme in its current edition, which must exist. */
    public Programme require(UUID id) {
        return rows.all().stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("programme " + id));
    }

    /** The programme of a code. */
    public Optional<Programme> look(String code) {
        return rows.all().stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst();
    }

    /** The programme against the figures of the standard in force; empty for one that follows no manual. */
    public List<Check> checks(Programme programme) {
        var now = clock.instant();
        return Checks.of(
                programme,
                standards.inForce(ProgrammeStandard.class, now).rules(),
                standards.inForce(OnboardingStandard.class, now).rules(),
                courses.byId());
    }

    /** The share of a part in all hours, in per cent. */
    public BigDecimal share(Programme programme, Part part) {
        return Checks.share(programme, part);
    }
}
