package io.bihuan.improvement.web;

import io.bihuan.web.Errors;

/**
 * A proposal as typed.
 *
 * @param title what should become better
 * @param detail the circumstances
 */
public record ProposalForm(String title, String detail) {

    /** Whether somebody began to write it. */
    public boolean begun() {
        return !title.isBlank() || !detail.isBlank();
    }

    Errors check() {
        return Errors.none()
                .addIf(title.isBlank(), "title", "improvement.propose.title.missing")
                .addIf(title.strip().length() > 80, "title", "improvement.propose.title.long", 80)
                .addIf(detail.length() > 2000, "detail", "improvement.propose.detail.long", 2000);
    }
}
