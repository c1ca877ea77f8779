package io.bihuan.career.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed to propose somebody. */
public record ProposalForm(
        @Nullable String grade,
        @Nullable String post,
        @Nullable String reason) {

    static ProposalForm empty(String post) {
        return new ProposalForm("", post, "");
    }

    /** The grade. */
    public String toGrade() {
        return said(grade);
    }

    /** The post. */
    public String toPost() {
        return said(post);
    }

    /** The reason. */
    public String words() {
        return said(reason);
    }

    private static String said(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
