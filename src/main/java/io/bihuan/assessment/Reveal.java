package io.bihuan.assessment;

/** When candidates see the right answers to what they got wrong. */
public enum Reveal {
    /** With their own mark. */
    AT_ONCE,
    /** When nobody can sit the exam any more. */
    AFTER_CLOSE
}
