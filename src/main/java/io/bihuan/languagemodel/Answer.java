package io.bihuan.languagemodel;

import java.time.Duration;

/** What came of asking the model. */
public sealed interface Answer {

    /** It answered. */
    record Said(String text, Duration took) implements Answer {}

    /** No model is configured. */
    record Off() implements Answer {}

    /** It failed several times in a row and is left alone for a while. */
    record Resting() implements Answer {}

    /** It did not answer within the time it was given. */
    record Late(Duration given) implements Answer {}

    /** It answered that it will not, with this status. */
    record Refused(int status) implements Answer {}

    /** Nobody was there, or what came cannot be understood. */
    record Broken(String why) implements Answer {}
}
