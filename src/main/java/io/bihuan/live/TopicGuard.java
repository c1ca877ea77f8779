package io.bihuan.live;

import io.bihuan.access.SignedIn;

/**
 * Decides who may hear the topics of one prefix. Asked when somebody subscribes and again before each event is sent, so
 * it must answer from memory or an index. A topic without a guard is heard by nobody.
 */
public interface TopicGuard {

    /** What stands before the colon of the topic, for instance {@code conversation}. */
    String prefix();

    /** Whether the person may hear the topic whose part after the colon is given. */
    boolean mayHear(SignedIn person, String subject);
}
