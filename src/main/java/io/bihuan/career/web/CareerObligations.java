package io.bihuan.career.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.career.CareerLists;
import io.bihuan.career.DevelopmentLists;
import io.bihuan.career.DevelopmentPlan;
import io.bihuan.career.Promotion;
import io.bihuan.career.PromotionLists;
import io.bihuan.career.PromotionState;
import io.bihuan.people.People;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Promotions that wait for a decision, and one's own development plan. */
@Component
class CareerObligations implements Obligations {

    private static final int MOST = 12;

    private final PromotionLists lists;
    private final DevelopmentLists plans;
    private final CareerLists careers;
    private final People people;
    private final ClockChips chips;

    CareerObligations(
            PromotionLists lists, DevelopmentLists plans, CareerLists careers, People people, ClockChips chips) {
        this.lists = lists;
        this.plans = plans;
        this.careers = careers;
        this.people = people;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        var toDecide = person.may(Permission.CAREER_DECIDE)
                ? lists.open(person.branchId(), MOST).stream()
                        .filter(one -> one.state() == PromotionState.PROPOSED
                                && !one.proposedBy().equals(person.staffId())
                                && !one.staffId().equals(person.staffId()))
                        .map(one -> decide(one, ui))
                : Stream.<Obligation>empty();
        return Stream.concat(toDecide, own(person, ui)).toList();
    }

    /** One's own plan of this year, where one's signature or confirmation is missing. */
    private Stream<Obligation> own(SignedIn person, Ui ui) {
        var today = ui.dates().today();
        var standard = careers.standard().rules();
        return plans.of(person.staffId()).stream()
                .filter(plan -> plan.year() == today.getYear())
                .flatMap(plan -> switch (plan.state(standard, today)) {
                    case TO_SIGN ->
                        plan.personSignedAt() == null
                                ? Stream.of(plan(plan, ui.text("career.owed.plan-sign", plan.year() + ""), ui))
                                : Stream.<Obligation>empty();
                    case REVIEW_TO_SIGN -> Stream.of(plan(plan, ui.text("career.owed.plan-confirm"), ui));
                    case AGREED, REVIEW_DUE, REVIEWED -> Stream.<Obligation>empty();
                });
    }

    private static Obligation plan(DevelopmentPlan plan, String title, Ui ui) {
        return new Obligation(
                title,
                ui.text("career.owed.plan-detail"),
                "H-02",
                "/careers/plans/" + plan.id(),
                ui.text("career.owed.plan-open"),
                null,
                null);
    }

    private Obligation decide(Promotion one, Ui ui) {
        return new Obligation(
                ui.text("career.owed.decide", people.name(one.staffId()), one.toGrade()),
                ui.text("career.owed.by", people.name(one.proposedBy())),
                "H-02",
                "/promotions/" + one.id(),
                ui.text("career.owed.open"),
                one.dueAt(),
                chips.open(one.proposedAt(), one.dueAt(), ui.dates().now(), ui));
    }
}
