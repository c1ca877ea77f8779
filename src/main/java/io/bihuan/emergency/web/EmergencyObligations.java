package io.bihuan.emergency.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.emergency.Emergencies;
import io.bihuan.emergency.Emergency;
import io.bihuan.emergency.EmergencyStandard;
import io.bihuan.standard.Standards;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Proposals to be decided and reviews to be written, for those who lead emergencies. */
@Component
class EmergencyObligations implements Obligations {

    private static final int MOST = 4;
    /** Nobody is reminded for longer. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Emergencies emergencies;
    private final Standards standards;
    private final ClockChips chips;

    EmergencyObligations(Emergencies emergencies, Standards standards, ClockChips chips) {
        this.emergencies = emergencies;
        this.standards = standards;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.EMERGENCY_LEAD)) {
            return List.of();
        }
        var since = ui.dates().now().minus(REMEMBERED);
        return Stream.concat(
                        emergencies.proposed(person.branchId()).stream().map(each -> decision(each, ui)),
                        emergencies.unreviewed(person.branchId(), since).stream()
                                .filter(each -> each.startedBy() == null
                                        || each.startedBy().equals(person.staffId()))
                                .map(each -> review(each, ui)))
                .limit(MOST)
                .toList();
    }

    private static Obligation decision(Emergency each, Ui ui) {
        return new Obligation(
                ui.text("emergency.owed.decision", each.name().in(ui.english())),
                each.cause(),
                "M-06",
                "/emergencies/" + each.id(),
                ui.text("emergency.owed.look"),
                each.startedAt(),
                null);
    }

    private Obligation review(Emergency each, Ui ui) {
        var ended = Objects.requireNonNull(each.endedAt());
        var due = ended.plus(
                standards.inForce(EmergencyStandard.class, ended).rules().reviewWithin());
        return new Obligation(
                ui.text("emergency.owed.review", each.name().in(ui.english())),
                each.cause(),
                "H-09",
                "/emergencies/" + each.id(),
                ui.text("emergency.owed.look"),
                due,
                chips.open(ended, due, ui.dates().now(), ui));
    }
}
