package io.bihuan.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exam to be set.
 *
 * @param kind what it is for
 * @param opensAt from when candidates may begin
 * @param closesAt when the last one ends, whenever they began
 * @param minutes how long each has
 * @param scope the duty that passing it opens, or null where it opens none
 * @param reveal when the right answers are shown
 * @param release when candidates see how they did
 * @param markers how many people mark each written answer, one or two
 * @param resitOf the exam that it repeats, or null
 * @param branchId the branch it belongs to, or null for the whole centre
 * @param candidates who sits it
 * @param invigilators who watches it
 */
public record NewExam(
        String name,
        ExamKind kind,
        UUID paperId,
        Instant opensAt,
        Instant closesAt,
        int minutes,
        @Nullable DutyScope scope,
        Reveal reveal,
        Release release,
        int markers,
        @Nullable ExamId resitOf,
        @Nullable UUID branchId,
        List<UUID> candidates,
        List<UUID> invigilators) {

    /**
     * An exam of which one person marks what is written, whose results are seen as soon as they stand, and that nobody is
     * named to watch.
     */
    public NewExam(
            String name,
            ExamKind kind,
            UUID paperId,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            @Nullable DutyScope scope,
            Reveal reveal,
            @Nullable ExamId resitOf,
            @Nullable UUID branchId,
            List<UUID> candidates) {
        this(
                name,
                kind,
                paperId,
                opensAt,
                closesAt,
                minutes,
                scope,
                reveal,
                Release.AT_ONCE,
                1,
                resitOf,
                branchId,
                candidates,
                List.of());
    }

    /** Such an exam whose purpose follows from the duty that it opens. */
    public NewExam(
            String name,
            UUID paperId,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            @Nullable DutyScope scope,
            Reveal reveal,
            @Nullable ExamId resitOf,
            @Nullable UUID branchId,
            List<UUID> candidates) {
        this(
                name,
                scope == null ? ExamKind.GENERAL : ExamKind.ADMISSION,
                paperId,
                opensAt,
                closesAt,
                minutes,
                scope,
                reveal,
                resitOf,
                branchId,
                candidates);
    }

    public NewExam {
        candidates = candidates.stream().distinct().toList();
        invigilators = invigilators.stream().distinct().toList();
    }
}
