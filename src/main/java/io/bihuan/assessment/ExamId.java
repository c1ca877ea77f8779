package io.bihuan.assessment;

import java.util.UUID;

/** Names an exam: one paper, one window, its candidates. */
public record ExamId(UUID value) {

    /** As it stands in an address. */
    public static ExamId of(String text) {
        return new ExamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
