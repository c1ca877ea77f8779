package io.bihuan.career.web;

import io.bihuan.career.CareerStandard;
import io.bihuan.career.DevelopmentPlan;
import io.bihuan.career.Promotion;
import io.bihuan.career.PromotionState;
import io.bihuan.career.Standing;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's way up the ladder.
 *
 * @param standings how they stand before each next rung
 * @param promotions what was proposed for them so far
 * @param plans their development plans, the latest in front
 * @param year the year that a plan is due for
 * @param posts the posts that there are
 * @param own whether it is the viewer's own
 * @param proposes whether the viewer may propose them
 */
public record PathPage(
        Person person,
        CareerStandard standard,
        List<Standing> standings,
        List<Promotion> promotions,
        List<DevelopmentPlan> plans,
        int year,
        List<String> posts,
        boolean own,
        boolean proposes,
        ProposalForm form,
        Errors errors) {

    /** The ladder from the lowest grade up, each grade once. */
    public List<String> grades() {
        return standard.ladder().stream()
                .flatMap(rung -> Stream.of(rung.from(), rung.to()))
                .distinct()
                .toList();
    }

    /** The promotion that is open, or null. */
    public @Nullable Promotion open() {
        return promotions.stream().filter(one -> one.state().open()).findFirst().orElse(null);
    }

    /** Those whom the viewer could propose them for now. */
    public List<Standing> proposable() {
        return proposes && open() == null
                ? standings.stream().filter(Standing::eligible).toList()
                : List.of();
    }

    /** The grades they could be proposed for. */
    public List<Option> gradeOptions() {
        return proposable().stream()
                .map(one -> new Option(one.rung().to(), one.rung().to()))
                .toList();
    }

    /** The posts, for the form. */
    public List<Option> postOptions() {
        return posts.stream().map(post -> new Option(post, post)).toList();
    }

    /** The headline. */
    public String headline(Ui ui) {
        if (standings.isEmpty()) {
            return ui.text("career.top", person.grade());
        }
        var eligible = standings.stream().filter(Standing::eligible).findFirst();
        return eligible.isPresent()
                ? ui.text("career.eligible-for", eligible.get().rung().to())
                : ui.text(
                        "career.missing-count",
                        standings.getFirst().rung().to(),
                        standings.getFirst().missing().size());
    }

    /** Whether the plan of this year is missing, and the viewer may write it. */
    public boolean planMissing() {
        return (own || proposes) && plans.stream().noneMatch(plan -> plan.year() == year);
    }

    /** How good or bad a promotion went. */
    public static Tone tone(PromotionState state) {
        return switch (state) {
            case PROPOSED -> Tone.ACCENT;
            case APPROVED, IN_FORCE -> Tone.GOOD;
            case REFUSED -> Tone.WARN;
            case WITHDRAWN, VOID -> Tone.NEUTRAL;
        };
    }
}
