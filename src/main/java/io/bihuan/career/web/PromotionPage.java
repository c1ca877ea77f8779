package io.bihuan.career.web;

import io.bihuan.career.Promotion;
import io.bihuan.people.Person;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;

/**
 * One promotion: why, on what evidence, decided how.
 *
 * @param decides whether the viewer decides on it
 * @param withdraws whether the viewer may take it back
 * @param own whether it is the viewer's own
 */
public record PromotionPage(
        Promotion one,
        Person person,
        String proposer,
        String decider,
        ClockChip clock,
        boolean decides,
        boolean withdraws,
        boolean own,
        String words,
        String on,
        Errors errors) {

    /** The way back. */
    public String path() {
        return own ? "/me/career" : "/careers/people/" + one.staffId();
    }

    /** What happens next, or how it ended. */
    public String next(Ui ui) {
        return switch (one.state()) {
            case PROPOSED -> ui.text("career.next.PROPOSED");
            case APPROVED -> ui.text("career.next.APPROVED", ui.day(one.effectiveOn()));
            case IN_FORCE -> ui.text("career.next.IN_FORCE", ui.day(one.effectiveOn()));
            case REFUSED, WITHDRAWN, VOID ->
                ui.text("career.next." + one.state().name());
        };
    }
}
