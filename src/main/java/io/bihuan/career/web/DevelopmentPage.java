package io.bihuan.career.web;

import io.bihuan.career.CareerStandard;
import io.bihuan.career.DevelopmentPlan;
import io.bihuan.competence.Area;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One development plan, or the sheet on which it is written.
 *
 * @param plan the plan; null while there is none
 * @param areas the competence areas to choose from
 * @param needs the codes of areas in which the person has an open need
 * @param own whether it is the viewer's own
 * @param leads whether the viewer leads the person
 */
public record DevelopmentPage(
        Person person,
        int year,
        @Nullable DevelopmentPlan plan,
        List<Area> areas,
        List<String> needs,
        Map<UUID, String> names,
        CareerStandard standard,
        LocalDate today,
        boolean own,
        boolean leads,
        DevelopmentForm form,
        String review,
        Errors errors) {

    /** The plan, where there is one. */
    public DevelopmentPlan one() {
        return Objects.requireNonNull(plan);
    }

    /** How far it is. */
    public DevelopmentPlan.State state() {
        return one().state(standard, today);
    }

    /** How good or bad that is. */
    public Tone tone() {
        return DevelopmentsPage.tone(state());
    }

    /** Whether the viewer's signature is missing. */
    public boolean signs() {
        return own && one().personSignedAt() == null || leads && one().leaderSignedAt() == null;
    }

    /** Whether the viewer writes down what came of it. */
    public boolean reviews() {
        return leads
                && (state() == DevelopmentPlan.State.REVIEW_DUE || state() == DevelopmentPlan.State.REVIEW_TO_SIGN);
    }

    /** Whether the viewer confirms the review. */
    public boolean confirms() {
        return own && state() == DevelopmentPlan.State.REVIEW_TO_SIGN;
    }

    /** Whether the viewer may write it anew. */
    public boolean writes() {
        return (own || leads) && (plan == null || plan.reviewedAt() == null);
    }

    /** The name of whoever signed. */
    public String name(@Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "—");
    }

    /** The name of an area. */
    public String area(String code, Ui ui) {
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .map(area -> area.name(ui.english()))
                .findFirst()
                .orElse(code);
    }

    /** The lines for actions. */
    public List<Integer> lines() {
        return IntStream.range(0, DevelopmentForm.LINES).boxed().toList();
    }

    /** The way back. */
    public String back() {
        return own ? "/me/career" : "/careers/people/" + person.id();
    }

    /** What is to be done now. */
    public String next(Ui ui) {
        return ui.text("career.plan.next." + state().name(), ui.day(one().reviewOn(standard)));
    }
}
