package io.bihuan.apprenticeship;

import java.time.LocalDate;

/** What came of a mentor's wanting to conclude an apprenticeship. */
public sealed interface Recommending {

    /** It is concluded, for duty or not yet. */
    record Concluded() implements Recommending {}

    /** It lasts until then. */
    record TooEarly(LocalDate endsOn) implements Recommending {}

    /** So many debriefs are not signed by both. */
    record DebriefsMissing(int days) implements Recommending {}

    /** It is concluded already. */
    record Over(ApprenticeshipState state) implements Recommending {}
}
