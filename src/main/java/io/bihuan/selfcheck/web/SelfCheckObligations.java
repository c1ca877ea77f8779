package io.bihuan.selfcheck.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.Person;
import io.bihuan.selfcheck.SelfChecks;
import io.bihuan.standard.Standards;
import io.bihuan.survey.Survey;
import io.bihuan.survey.SurveyStandard;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a leader who has not signed: while the time runs out, and as long again once it has. */
@Component
class SelfCheckObligations implements Obligations {

    private static final int NAMED = 4;

    private final SelfChecks checks;
    private final Standards standards;
    private final ClockChips chips;

    SelfCheckObligations(SelfChecks checks, Standards standards, ClockChips chips) {
        this.checks = checks;
        this.standards = standards;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn leader) || !leader.may(Permission.CAREER_PROPOSE)) {
            return List.of();
        }
        var now = ui.dates().now();
        var near = standards.inForce(SurveyStandard.class, now).rules().remindBefore();
        return checks.latest(leader).stream()
                .filter(survey -> survey.closesAt().minus(near).isBefore(now)
                        && survey.closesAt().plus(near).isAfter(now))
                .flatMap(survey -> owed(survey, leader, ui).stream())
                .toList();
    }

    private Optional<Obligation> owed(Survey survey, SignedIn leader, Ui ui) {
        var missing = checks.missing(survey, leader);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var names = ui.join(missing.stream().limit(NAMED).map(Person::name).toList());
        return Optional.of(new Obligation(
                ui.text("selfcheck.owed", missing.size()),
                missing.size() > NAMED ? ui.text("selfcheck.owed.more", names) : names,
                "E-14",
                "/self-checks/" + survey.id(),
                ui.text("selfcheck.owed.look"),
                survey.closesAt(),
                chips.open(survey.opensAt(), survey.closesAt(), ui.dates().now(), ui)));
    }
}
