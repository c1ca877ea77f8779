package io.bihuan.programme;

/** Which share of a programme's hours a course counts to (N-01); {@code programme.part.<NAME>} is the wording. */
public enum Part {
    THEORY,
    TOOLS,
    PRACTICE,
    ASSESSMENT
}
