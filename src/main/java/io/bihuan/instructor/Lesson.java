package io.bihuan.instructor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A session that was held, as its instructor is judged by it.
 *
 * @param sessionId the session
 * @param staffId who taught
 * @param courseId what was taught
 * @param topic the same in words
 * @param heldAt when it began
 * @param hours class hours
 * @param attended how many took part
 * @param answers how many of them answered
 * @param understood how many of those understood
 * @param useful how many can use it
 * @param interactive how many found exchange
 * @param broad how many found that it went beyond the book
 * @param deviations how often the supervisor noted that it left practice behind
 * @param standard the version of the standard it is judged by
 * @param settlesAt until when participants answer
 * @param verdict how it stands
 */
public record Lesson(
        UUID sessionId,
        UUID staffId,
        UUID courseId,
        String topic,
        Instant heldAt,
        BigDecimal hours,
        int attended,
        int answers,
        int understood,
        int useful,
        int interactive,
        int broad,
        int deviations,
        UUID standard,
        Instant settlesAt,
        Verdict verdict) {

    /** What participants said. */
    public Answers given() {
        return new Answers(answers, understood, useful, interactive, broad);
    }
}
