package io.bihuan.training.web;

import io.bihuan.training.FeedbackDesk;
import io.bihuan.web.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feedback form as somebody fills it in: each question is answered yes or no, none by leaving it out.
 *
 * @param understood whether it could be understood
 * @param useful whether it can be used
 * @param interactive whether there was exchange
 * @param broad whether it went beyond the book
 * @param comment anything else
 */
public record FeedbackForm(
        @Nullable Boolean understood,
        @Nullable Boolean useful,
        @Nullable Boolean interactive,
        @Nullable Boolean broad,
        @Nullable String comment) {

    static final FeedbackForm EMPTY = new FeedbackForm(null, null, null, null, null);

    /** The questions in their order. */
    public static final List<String> QUESTIONS = List.of("understood", "useful", "interactive", "broad");

    /** What was answered to a question, or null. */
    public @Nullable Boolean of(String question) {
        return switch (question) {
            case "understood" -> understood;
            case "useful" -> useful;
            case "interactive" -> interactive;
            default -> broad;
        };
    }

    /** The comment as typed. */
    public String words() {
        return comment == null ? "" : comment;
    }

    Errors check() {
        var errors = Errors.none();
        QUESTIONS.forEach(question -> errors.addIf(of(question) == null, question, "training.feedback.unanswered"));
        return errors;
    }

    FeedbackDesk.Opinion opinion() {
        return new FeedbackDesk.Opinion(
                Boolean.TRUE.equals(understood),
                Boolean.TRUE.equals(useful),
                Boolean.TRUE.equals(interactive),
                Boolean.TRUE.equals(broad),
                words().strip());
    }
}
