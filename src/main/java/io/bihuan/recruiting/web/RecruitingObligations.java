package io.bihuan.recruiting.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.recruiting.Applicant;
import io.bihuan.recruiting.ApplicantLists;
import io.bihuan.recruiting.Interview;
import io.bihuan.recruiting.Stage;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Applicants whose next step is the viewer's, and interviews to hold. */
@Component
class RecruitingObligations implements Obligations {

    private static final int MOST = 8;
    private static final Duration AHEAD = Duration.ofHours(24);

    private final ApplicantLists lists;
    private final ClockChips chips;

    RecruitingObligations(ApplicantLists lists, ClockChips chips) {
        this.lists = lists;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        var all = new ArrayList<Obligation>();
        lists.waiting(person, ui.dates().now().plus(AHEAD), MOST)
                .forEach((talk, one) -> all.add(interview(talk, one, ui)));
        if (person.may(Permission.APPLICANT_DECIDE)) {
            lists.open(new ApplicantLists.Question("", ""), person, MOST * MOST).stream()
                    .filter(one -> one.stage() == Stage.DECIDING || person.may(Permission.APPLICANT_MANAGE))
                    .filter(one -> one.stage() != Stage.INTERVIEWING
                            || one.interviews().stream().noneMatch(Interview::waits))
                    .sorted(Comparator.comparing(Applicant::dueAt))
                    .limit(MOST)
                    .forEach(one -> all.add(step(one, ui)));
        }
        return all;
    }

    private Obligation interview(Interview talk, Applicant one, Ui ui) {
        var begun = !talk.startsAt().isAfter(ui.dates().now());
        var due = talk.startsAt().plus(Duration.ofMinutes(talk.minutes())).plus(AHEAD);
        return new Obligation(
                ui.text(begun ? "recruiting.owed.verdict" : "recruiting.owed.interview", one.name()),
                ui.join(List.of(ui.when(talk.startsAt()), talk.place())),
                "H-01",
                "/applicants/" + one.id(),
                ui.text("recruiting.open"),
                begun ? due : talk.startsAt(),
                chips.open(
                        talk.arrangedAt(),
                        begun ? due : talk.startsAt(),
                        ui.dates().now(),
                        ui));
    }

    private Obligation step(Applicant one, Ui ui) {
        return new Obligation(
                ui.text("recruiting.owed." + one.stage(), one.name()),
                one.post(),
                "H-01",
                "/applicants/" + one.id(),
                ui.text("recruiting.open"),
                one.dueAt(),
                chips.open(one.takenAt(), one.dueAt(), ui.dates().now(), ui));
    }
}
