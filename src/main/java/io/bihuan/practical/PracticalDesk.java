package io.bihuan.practical;

import io.bihuan.assessment.PracticalDecided;
import io.bihuan.audit.Audit;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.competence.EvidenceNote;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a practical assessment. */
@Service
@Transactional
public class PracticalDesk {

    private final PracticalRows rows;
    private final ScoreDrafts drafts;
    private final Rubrics rubrics;
    private final Standards standards;
    private final EvidenceLedger ledger;
    private final Notices notices;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PracticalDesk(
            PracticalRows rows,
            ScoreDrafts drafts,
            Rubrics rubrics,
            Standards standards,
            EvidenceLedger ledger,
            Notices notices,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.rubrics = rubrics;
        this.standards = standards;
        this.ledger = ledger;
        this.notices = notices;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Arranges a practical under the standard of today; its candidate and examiners are told. */
    public Arranging arrange(NewPractical practical, UUID by) {
        var now = clock.instant();
        var standard = standards.inForce(PracticalStandard.class, now);
        if (practical.examiners().contains(practical.staffId())) {
            return new Arranging.ExaminesThemselves();
        }
        if (practical.examiners().size() < standard.rules().examiners()) {
            return new Arranging.TooFewExaminers(standard.rules().examiners());
        }
        if (practical.rubric() != null && !rubrics.open(practical.rubric())) {
            return new Arranging.RubricGone();
        }
        var id = Ids.next();
        rows.add(id, practical, standard.version(), now, by);
        practical.examiners().forEach(examiner -> seat(id, examiner, practical.staffId()));
        notices.tell(practical.staffId(), "practical.notice.arranged", List.of(), "/practicals/" + id, Tone.ACCENT);
        audit.did(by, "practical.arrange", "practical", id);
        events.publishEvent(
                new PracticalArranged(id, practical.staffId(), practical.scope(), practical.heldAt(), by, now));
        return new Arranging.Arranged(id);
    }

    /**
     * Gives one examiner's score. When all are in they decide, or ask for a third. The rating must be without faults.
     */
    public Scoring score(UUID id, UUID examiner, Rating rating) {
        var now = clock.instant();
        var practical = rows.lock(id);
        var seat = rows.seat(id, examiner).orElseThrow(() -> new NotFound("practical " + id));
        if (seat.scoredAt() != null) {
            return new Scoring.AlreadyGiven();
        }
        if (now.isBefore(practical.heldAt())) {
            return new Scoring.NotHeldYet();
        }
        var standard = standards.of(PracticalStandard.class, practical.standardVersion());
        var keys = rubrics.of(practical.rubricVersion(), standard).criteria().stream()
                .map(Criterion::key)
                .collect(Collectors.toSet());
        if (!rating.points().keySet().equals(keys)) {
            return new Scoring.NotOfTheRubric();
        }
        rows.keep(id, examiner, rating, now);
        drafts.done(id, examiner);
        audit.did(examiner, "practical.score", "practical", id);
        return new Scoring.Kept(decide(practical, now));
    }

    /** Seats a third examiner where two could not agree; whoever is seated already stays so. */
    public void askThird(UUID id, UUID examiner, UUID by) {
        var practical = rows.lock(id);
        if (!practical.status().equals("THIRD_NEEDED") || examiner.equals(practical.staffId())) {
            return;
        }
        if (rows.seat(id, examiner).isEmpty()) {
            seat(id, examiner, practical.staffId());
            rows.status(id, "SCORING");
            audit.did(by, "practical.third", "practical", id);
        }
    }

    private void seat(UUID id, UUID examiner, UUID candidate) {
        rows.seatAnother(id, examiner);
        notices.tell(
                examiner, "practical.notice.score", List.of(people.name(candidate)), "/practicals/" + id, Tone.ACCENT);
    }

    private Verdict decide(PracticalRows.Open practical, Instant now) {
        var standard = standards.of(PracticalStandard.class, practical.standardVersion());
        var rubric = rubrics.of(practical.rubricVersion(), standard);
        var verdict = Verdict.over(rows.ratings(practical.id()), rows.seats(practical.id()), standard, rubric);
        switch (verdict) {
            case Verdict.Waiting _ -> {}
            case Verdict.TooFarApart _ -> {
                rows.status(practical.id(), "THIRD_NEEDED");
                var name = people.name(practical.staffId());
                notices.tell(
                        practical.createdBy(),
                        "practical.notice.third",
                        List.of(name),
                        "/practicals/" + practical.id(),
                        Tone.WARN);
            }
            case Verdict.Decided decided -> tell(practical, decided, standard, rubric, now);
        }
        return verdict;
    }

    private void tell(
            PracticalRows.Open practical,
            Verdict.Decided decided,
            PracticalStandard standard,
            Rubric rubric,
            Instant now) {
        rows.decide(practical.id(), decided, now);
        ledger.restate(
                practical.staffId(),
                "PRACTICAL",
                practical.id().toString(),
                byArea(rubric, decided).entrySet().stream()
                        .map(area -> evidence(practical, area.getKey(), area.getValue(), standard, now))
                        .toList());
        notices.tell(
                practical.staffId(),
                decided.passed() ? "practical.notice.passed" : "practical.notice.failed",
                List.of(decided.score().stripTrailingZeros().toPlainString()),
                "/practicals/" + practical.id(),
                decided.passed() ? Tone.GOOD : Tone.WARN);
        events.publishEvent(new PracticalDecided(
                practical.id(),
                practical.staffId(),
                decided.score(),
                decided.passed(),
                1 + rows.reopenings(practical.id()),
                now));
    }

    /** Where several dimensions speak of one area, their mean does. */
    private static Map<String, BigDecimal> byArea(Rubric rubric, Verdict.Decided decided) {
        return rubric.criteria().stream()
                .collect(Collectors.groupingBy(
                        Criterion::areaCode,
                        Collectors.collectingAndThen(
                                Collectors.averagingDouble(each -> decided.points()
                                        .getOrDefault(each.key(), BigDecimal.ZERO)
                                        .doubleValue()),
                                mean -> BigDecimal.valueOf(mean).setScale(2, java.math.RoundingMode.HALF_UP))));
    }

    /** Evidence counts from the pass mark: at it nothing is shown, ten points are a strength, none a weakness. */
    private static Evidence evidence(
            PracticalRows.Open practical, String areaCode, BigDecimal points, PracticalStandard standard, Instant now) {
        var away = points.multiply(BigDecimal.TEN).subtract(standard.passMark());
        var room = away.signum() >= 0 ? BigDecimal.valueOf(100).subtract(standard.passMark()) : standard.passMark();
        var strength = room.signum() == 0
                ? 100
                : away.multiply(BigDecimal.valueOf(100))
                        .divide(room, 0, java.math.RoundingMode.HALF_UP)
                        .intValue();
        return new Evidence(
                practical.staffId(),
                areaCode,
                "PRACTICAL",
                practical.id().toString(),
                away.signum() >= 0 ? Math.max(10, strength) : Math.min(-10, strength),
                now,
                EvidenceNote.of("practical", points.stripTrailingZeros().toPlainString()));
    }
}
