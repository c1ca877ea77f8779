package io.bihuan.assessment.web;

import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamKind;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.Release;
import io.bihuan.assessment.Reveal;
import io.bihuan.web.Errors;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new exam as it was typed. */
public record ExamForm(
        @Nullable String name,
        @Nullable ExamKind kind,
        @Nullable UUID paper,
        @Nullable String opensAt,
        @Nullable String closesAt,
        @Nullable Integer minutes,
        @Nullable DutyScope scope,
        @Nullable Reveal reveal,
        @Nullable Release release,
        @Nullable Integer markers,
        @Nullable UUID resitOf,
        @Nullable List<UUID> candidates,
        @Nullable List<UUID> invigilators) {

    static final int LONGEST_NAME = 80;

    Errors faults(ZoneId zone) {
        var errors = Errors.none()
                .addIf(words(name).isBlank(), "name", "assessment.fault.name")
                .addIf(words(name).length() > LONGEST_NAME, "name", "assessment.fault.name-long", LONGEST_NAME)
                .addIf(paper == null, "paper", "assessment.fault.paper")
                .addIf(minutes == null || minutes < 1 || minutes > 600, "minutes", "assessment.fault.minutes")
                .addIf(invited().isEmpty(), "candidates", "assessment.fault.candidates");
        var opens = instant(opensAt, zone);
        var closes = instant(closesAt, zone);
        return errors.addIf(opens == null, "opensAt", "assessment.fault.time")
                .addIf(closes == null, "closesAt", "assessment.fault.time")
                .addIf(
                        opens != null && closes != null && !closes.isAfter(opens),
                        "closesAt",
                        "assessment.fault.window");
    }

    /** The exam that is meant; only of a form without faults. */
    NewExam exam(ZoneId zone, @Nullable UUID branchId) {
        return new NewExam(
                words(name).strip(),
                kind == null ? ExamKind.GENERAL : kind,
                java.util.Objects.requireNonNull(paper),
                java.util.Objects.requireNonNull(instant(opensAt, zone)),
                java.util.Objects.requireNonNull(instant(closesAt, zone)),
                java.util.Objects.requireNonNull(minutes),
                scope,
                reveal == null ? Reveal.AFTER_CLOSE : reveal,
                release == null ? Release.AT_ONCE : release,
                markers != null && markers == 2 ? 2 : 1,
                resitOf == null ? null : new ExamId(resitOf),
                branchId,
                invited(),
                watching());
    }

    /** Who was ticked to sit it. */
    public List<UUID> invited() {
        return candidates == null ? List.of() : candidates;
    }

    /** Who was ticked to watch it. */
    public List<UUID> watching() {
        return invigilators == null ? List.of() : invigilators;
    }

    /** A text field's words. */
    public static String words(@Nullable Object typed) {
        return typed == null ? "" : typed.toString();
    }

    private static @Nullable Instant instant(@Nullable String local, ZoneId zone) {
        try {
            return local == null || local.isBlank()
                    ? null
                    : LocalDateTime.parse(local).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
