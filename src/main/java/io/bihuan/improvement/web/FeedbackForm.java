package io.bihuan.improvement.web;

import io.bihuan.improvement.NewFeedback;
import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Feedback as typed.
 *
 * @param customer the anonymous number, or "" for a new one
 * @param feedback what was said
 * @param handling what was done
 * @param suggestion what should become better
 */
public record FeedbackForm(String customer, String feedback, String handling, String suggestion) {

    static final FeedbackForm EMPTY = new FeedbackForm("", "", "", "");

    Errors check() {
        return Errors.none()
                .addIf(
                        !customer.isBlank() && !customer.strip().matches("C\\d{8}\\d{3,}"),
                        "customer",
                        "improvement.feedback.customer.wrong")
                .addIf(feedback.isBlank(), "feedback", "improvement.feedback.feedback.missing")
                .addIf(feedback.length() > 2000, "feedback", "improvement.propose.detail.long", 2000)
                .addIf(suggestion.length() > 80, "suggestion", "improvement.propose.title.long", 80);
    }

    NewFeedback by(UUID owner, LocalDate today) {
        return new NewFeedback(today, customer, feedback, handling, suggestion, owner);
    }
}
