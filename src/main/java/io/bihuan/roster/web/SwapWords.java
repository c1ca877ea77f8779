package io.bihuan.roster.web;

import io.bihuan.people.People;
import io.bihuan.roster.Swap;
import io.bihuan.roster.Swapping;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Swaps in words. */
final class SwapWords {

    private SwapWords() {}

    /** Who gives whom which day, for what. */
    static String of(Swap swap, String asker, String other, Ui ui) {
        return swap.otherDay() == null
                ? ui.text("roster.swap.over", asker, ui.day(swap.askerDay()), other)
                : ui.text("roster.swap.both", asker, ui.day(swap.askerDay()), other, ui.day(swap.otherDay()));
    }

    /** Says on the next page what came of a word on a swap. */
    static void tell(Swapping swapping, People people, Ui ui, RedirectAttributes redirect) {
        switch (swapping) {
            case Swapping.Done(var _, var state) -> Toast.done(redirect, "roster.swap.done." + state.name());
            case Swapping.NotOnDuty(var who, var day) ->
                Toast.refused(redirect, "roster.swap.not-on-duty", people.name(who), ui.day(day));
            case Swapping.NotFree(var who, var day) ->
                Toast.refused(redirect, "roster.swap.not-free", people.name(who), ui.day(day));
            case Swapping.Breaks(var who, var breach) ->
                Toast.refused(redirect, "roster.swap.breaks", people.name(who), RosterPage.words(breach, ui));
            case Swapping.Past(var day) -> Toast.refused(redirect, "roster.swap.past", ui.day(day));
            case Swapping.NotColleagues _ -> Toast.refused(redirect, "roster.swap.not-colleagues");
            case Swapping.NotOpen(var state) ->
                Toast.refused(redirect, "roster.swap.not-open", ui.label("roster.swap", state));
        }
    }
}
