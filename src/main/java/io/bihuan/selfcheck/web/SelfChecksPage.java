package io.bihuan.selfcheck.web;

import io.bihuan.selfcheck.SelfChecks;
import io.bihuan.survey.Question;
import io.bihuan.survey.Survey;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The self-checks of a team or a branch.
 *
 * @param rounds the last ones, the latest first
 * @param shown the one whose forms are listed; null where there is none yet
 * @param forms its forms, the missing ones first
 * @param clock its deadline; null once it is over
 * @param everyDays how often everybody checks themselves
 */
public record SelfChecksPage(
        List<Survey> rounds,
        @Nullable Survey shown,
        List<SelfChecks.Form> forms,
        @Nullable ClockChip clock,
        long everyDays) {

    /** How many have signed. */
    public long signed() {
        return forms.stream().filter(form -> form.signedAt() != null).count();
    }

    /** The items that somebody did not meet, in words; "" where all were met. */
    public String unmet(SelfChecks.Form form, Ui ui) {
        return shown == null
                ? ""
                : SelfChecks.items(shown).stream()
                        .filter(item -> Boolean.FALSE.equals(form.met(item)))
                        .map(item -> item.words(ui.english()))
                        .collect(Collectors.joining(ui.english() ? "; " : "；"));
    }

    /** What somebody intends to do about it. */
    public String intended(SelfChecks.Form form) {
        return shown == null
                ? ""
                : SelfChecks.texts(shown).stream()
                        .map((Question text) -> form.written(text))
                        .collect(Collectors.joining("\n"))
                        .strip();
    }
}
