package io.bihuan.apprenticeship.web;

import io.bihuan.apprenticeship.Debrief;
import io.bihuan.apprenticeship.DebriefEntry;
import io.bihuan.web.Errors;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed into a debrief. */
public record DebriefForm(
        @Nullable String minutes,
        @Nullable String strengths,
        @Nullable String shortcomings,
        @Nullable String focus,
        @Nullable List<String> observed) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_TALK = 480;

    static DebriefForm of(Debrief debrief, List<UUID> observed) {
        return new DebriefForm(
                debrief.minutes() == null ? "" : debrief.minutes().toString(),
                debrief.strengths(),
                debrief.shortcomings(),
                debrief.focus(),
                observed.stream().map(UUID::toString).toList());
    }

    Errors faults() {
        var errors = Errors.none()
                .addIf(talk() == null, "minutes", "apprenticeship.fault.minutes", LONGEST_TALK)
                .addIf(word(strengths).isBlank(), "strengths", "apprenticeship.fault.strengths")
                .addIf(word(shortcomings).isBlank(), "shortcomings", "apprenticeship.fault.shortcomings")
                .addIf(word(focus).isBlank(), "focus", "apprenticeship.fault.focus");
        Stream.of("strengths", "shortcomings", "focus")
                .forEach(field ->
                        errors.addIf(of(field).length() > LONGEST, field, "apprenticeship.fault.long", LONGEST));
        return errors;
    }

    private String of(String field) {
        return word(
                switch (field) {
                    case "strengths" -> strengths;
                    case "shortcomings" -> shortcomings;
                    default -> focus;
                });
    }

    DebriefEntry entry() {
        return new DebriefEntry(
                Objects.requireNonNull(talk()),
                word(strengths).strip(),
                word(shortcomings).strip(),
                word(focus).strip(),
                looked());
    }

    private @Nullable Integer talk() {
        try {
            var typed = Integer.parseInt(word(minutes).strip());
            return typed < 1 || typed > LONGEST_TALK ? null : typed;
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    List<UUID> looked() {
        return observed == null
                ? List.of()
                : observed.stream()
                        .map(PairingForm::id)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList();
    }

    /** Whether a piece of work is ticked. */
    public boolean ticked(UUID id) {
        return looked().contains(id);
    }

    /** What stands in a field. */
    public String word(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
