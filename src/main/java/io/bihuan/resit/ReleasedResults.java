package io.bihuan.resit;

import io.bihuan.apprenticeship.ApprenticeshipCompleted;
import io.bihuan.assessment.AreaScore;
import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.ExamKind;
import io.bihuan.assessment.PracticalDecided;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.assessment.SittingMarked;
import io.bihuan.people.StaffLeft;
import io.bihuan.practical.PracticalArranged;
import io.bihuan.practical.PracticalLists;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears how tests ended, and what ends a follow-up otherwise. */
@Component
class ReleasedResults {

    private final FollowupDesk desk;
    private final SittingLists sittings;
    private final PracticalLists practicals;
    private final Standards standards;
    private final Clock clock;

    ReleasedResults(
            FollowupDesk desk, SittingLists sittings, PracticalLists practicals, Standards standards, Clock clock) {
        this.desk = desk;
        this.sittings = sittings;
        this.practicals = practicals;
        this.standards = standards;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(SittingMarked marked) {
        if (marked.kind() == ExamKind.REMEDIAL) {
            return;
        }
        var began = sittings.require(new SittingId(marked.sittingId()), marked.staffId(), true)
                .startedAt();
        desk.heard(new Attempt(
                marked.sittingId(),
                marked.staffId(),
                subject(marked.kind().name(), marked.scope()),
                marked.examId(),
                "/sittings/" + marked.sittingId(),
                began,
                marked.attempt(),
                marked.score(),
                marked.passed(),
                marked.round(),
                weak(marked.areas(), began),
                marked.at()));
    }

    /** The areas below the standard's mark; where none is, the weakest one. */
    private List<String> weak(List<AreaScore> areas, Instant began) {
        var below = standards.inForce(ResitStandard.class, began).rules().weakAreaBelow();
        var named = areas.stream()
                .filter(area -> area.areaCode() != null)
                .sorted(Comparator.comparing(AreaScore::percent))
                .toList();
        var weak =
                named.stream().filter(area -> area.percent().intValue() < below).toList();
        return (weak.isEmpty() ? named.stream().limit(1).toList() : weak)
                .stream().map(area -> Objects.requireNonNull(area.areaCode())).toList();
    }

    @ApplicationModuleListener
    void on(PracticalDecided decided) {
        var practical = practicals.require(decided.practicalId(), decided.staffId(), PracticalLists.Reach.ALL, null);
        var subject = subject("PRACTICAL", practical.scope());
        desk.heard(new Attempt(
                decided.practicalId(),
                decided.staffId(),
                subject,
                null,
                "/practicals/" + decided.practicalId(),
                practical.heldAt(),
                1 + desk.attemptsBefore(decided.staffId(), subject, decided.practicalId()),
                decided.score(),
                decided.passed(),
                decided.round(),
                practicals.weakAreas(practical),
                decided.at()));
    }

    /** The resit of a practical is a practical that is arranged. */
    @ApplicationModuleListener
    void on(PracticalArranged arranged) {
        var local = arranged.heldAt().atZone(clock.getZone());
        desk.arranged(
                arranged.staffId(),
                subject("PRACTICAL", arranged.scope()),
                arranged.heldAt(),
                local.toLocalDate() + " " + local.toLocalTime().withSecond(0).withNano(0),
                "/practicals/" + arranged.practicalId(),
                arranged.by(),
                arranged.at());
    }

    @ApplicationModuleListener
    void on(ApprenticeshipCompleted completed) {
        desk.apprenticeshipOver(completed.traineeId(), completed.at());
    }

    @ApplicationModuleListener
    void on(StaffLeft left) {
        desk.left(left.staffId(), left.at());
    }

    private static String subject(String kind, @Nullable DutyScope scope) {
        return scope == null ? kind : kind + "/" + scope.name();
    }
}
