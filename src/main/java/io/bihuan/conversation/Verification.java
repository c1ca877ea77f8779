package io.bihuan.conversation;

/** What came of checking who a customer is. */
public sealed interface Verification {

    /** It is them. */
    record Verified() implements Verification {}

    /** More particulars are needed. */
    record TooLittle(int needed) implements Verification {}

    /** What they say differs from what is kept. */
    record DoesNotFit() implements Verification {}

    /** Another agent holds the conversation, or it was done before. */
    record NotYours() implements Verification {}
}
