package io.bihuan.apprenticeship;

/** How far an apprenticeship has come. */
public enum ApprenticeshipState {
    RUNNING,
    /** The mentor recommends the trainee for duty. */
    COMPLETED,
    /** The mentor does not yet; a supervisor extends it or ends it. */
    NOT_READY,
    /** Broken off. */
    ENDED
}
