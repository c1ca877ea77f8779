package io.bihuan.programme;

/** Who has to teach a course of a programme (P-01); {@code programme.teacher.<NAME>} is the wording. */
public enum Teacher {
    ANY,
    SUPERVISOR,
    LEADER,
    COACH
}
