package io.bihuan.marking.web;

import io.bihuan.assessment.MarkedQuestion;
import io.bihuan.assessment.ResultLists;
import io.bihuan.assessment.SittingLists;
import io.bihuan.marking.AppealLists;
import io.bihuan.web.Errors;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The appeals against a sitting's result, with its whole history.
 *
 * @param deciding the appeal to be decided, or null on the candidate's own page
 * @param until until when the candidate may appeal, or null where they may not
 * @param mayDecide whether the viewer has had no part in the result
 */
public record AppealPage(
        SittingLists.Standing standing,
        String name,
        List<AppealLists.Appeal> appeals,
        List<ResultLists.Past> past,
        List<ResultLists.Changed> changes,
        List<MarkedQuestion> questions,
        Map<UUID, String> names,
        AppealLists.@Nullable Appeal deciding,
        @Nullable Instant until,
        boolean mayDecide,
        Map<String, String> typed,
        Errors errors) {

    /** Who it was. */
    public String who(@Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "—");
    }

    /** What was typed in a field, or what stands there by itself. */
    public String value(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /** A number without useless zeros. */
    public String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** How an appeal ended, in words. */
    public String outcome(AppealLists.Appeal appeal, Ui ui) {
        return ui.text("marking.appeal.outcome." + (appeal.outcome() == null ? "OPEN" : appeal.outcome()));
    }

    /** Its tone. */
    public Tone tone(AppealLists.Appeal appeal) {
        return appeal.open() ? Tone.WARN : "CHANGED".equals(appeal.outcome()) ? Tone.GOOD : Tone.NEUTRAL;
    }
}
