package io.bihuan.training;

import io.bihuan.web.ClockChip;
import io.bihuan.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One step of a person's way to serving alone, as it stands on their learning page.
 *
 * @param order its place: courses 100 to 299, apprenticeship 300, theory 400, practical 500, certificate 600
 * @param title what it is, in the viewer's language
 * @param detail the circumstances, one line
 * @param progress how far it is
 * @param chip a word on its state, or ""
 * @param tone the tone of that word
 * @param href where it is done or seen, or ""
 * @param action the word on its button while it is the one to do now, or ""
 * @param clock its deadline, or null
 */
public record LearningStep(
        int order,
        String title,
        String detail,
        Progress progress,
        String chip,
        Tone tone,
        String href,
        String action,
        @Nullable ClockChip clock) {

    /** How far a step is. */
    public enum Progress {
        DONE,
        NOW,
        COMING
    }
}
