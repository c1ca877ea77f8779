package io.bihuan.conversation;

/** What came of handing in a file for a message. */
public sealed interface Attaching {

    /** It waits for the message that carries it. */
    record Attached(Attachment attachment) implements Attaching {}

    /** It has more bytes than a file of a message may have. */
    record TooLarge(long limit) implements Attaching {}

    /** Files of this kind are not taken, or it is not what its name says. */
    record NotThisKind(String type) implements Attaching {}

    /** It holds nothing. */
    record Empty() implements Attaching {}

    /** The conversation holds as many files as it may. */
    record Full(int limit) implements Attaching {}
}
