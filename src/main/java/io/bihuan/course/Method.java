package io.bihuan.course;

/** How something is taught; {@code course.method.<NAME>} is the wording. */
public enum Method {
    TALK,
    PRACTICE,
    ROLE_PLAY,
    SEMINAR,
    DRILL
}
