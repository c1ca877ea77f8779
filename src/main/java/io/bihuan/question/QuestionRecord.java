package io.bihuan.question;

import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How a question did where it was asked: told by whoever counts exams, shown on the question's page. */
public interface QuestionRecord {

    /** Its appearances, the newest first; empty before the first. */
    List<Appearance> of(UUID question, Ui ui);

    /**
     * One version in one exam, in words of the viewer's language.
     *
     * @param where the exam
     * @param href its page; shown as a link to whoever may open it
     * @param asked how many were asked it
     * @param difficulty the share of points earned
     * @param discrimination how well it told people apart
     * @param verdict what to think of it
     * @param tone how pressing that is
     */
    record Appearance(
            int version,
            String where,
            String href,
            Instant at,
            int asked,
            String difficulty,
            String discrimination,
            String verdict,
            Tone tone) {}
}
