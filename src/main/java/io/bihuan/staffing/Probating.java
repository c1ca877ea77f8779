package io.bihuan.staffing;

import java.time.LocalDate;

/** What came of deciding on a probation. */
public sealed interface Probating {
    /** Decided; the person was told. */
    record Decided() implements Probating {}

    /** It is decided already. */
    record NotAsItStands(ProbationState state) implements Probating {}

    /** Nobody decides on themselves. */
    record OneSelf() implements Probating {}

    /** The law allows a contract of this length no more. */
    record TooLong(LocalDate latest) implements Probating {}

    /** The new end does not lie behind the old one. */
    record NotLater() implements Probating {}

    /** Nothing is made longer without the person's written consent. */
    record NoConsent() implements Probating {}

    /** Onboarding or entry checks are open: first these (H-01). */
    record ChecksOpen(int open) implements Probating {}
}
