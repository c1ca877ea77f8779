package io.bihuan.roster.web;

import io.bihuan.roster.Pattern;
import io.bihuan.roster.RosterStandard;
import io.bihuan.roster.ShiftKind;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of shifts and the patterns.
 *
 * @param kinds the kinds in use
 * @param patterns the patterns in use
 * @param rules the limits in force
 * @param form what is typed for another kind
 * @param errors what is wrong with it
 * @param patternForm what is typed for another pattern
 * @param patternErrors what is wrong with that
 * @param mayKeep whether the reader keeps them
 */
public record ShiftKindsPage(
        List<ShiftKind> kinds,
        List<Pattern> patterns,
        RosterStandard rules,
        ShiftKindForm form,
        Errors errors,
        PatternForm patternForm,
        Errors patternErrors,
        boolean mayKeep) {

    /** A pattern's days in signs. */
    public String days(Pattern pattern, Ui ui) {
        Map<UUID, ShiftKind> byId = kinds.stream().collect(Collectors.toMap(ShiftKind::id, Function.identity()));
        return pattern.kinds().stream()
                .map(id -> id == null
                        ? ui.text("roster.free.sign")
                        : byId.containsKey(id)
                                ? ui.english()
                                        ? byId.get(id).nameEn()
                                        : byId.get(id).code()
                                : "?")
                .collect(Collectors.joining(" "));
    }
}
