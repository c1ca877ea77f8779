package io.bihuan.conversation;

import java.time.Instant;

/** What came of handing in a communication record. */
public sealed interface Recording {

    /** It is written, and the conversation closed. */
    record Written() implements Recording {}

    /** It was written before; what is missing can be added. */
    record AlreadyWritten(Instant at) implements Recording {}

    /** Somebody else held the conversation. */
    record NotYours() implements Recording {}
}
