package io.bihuan.care;

import io.bihuan.conversation.ConversationId;

/** What came of a contact by message. */
public sealed interface Writing {

    /** It is on its way. */
    record Sent(ConversationId conversation) implements Writing {}

    /** The contact is not theirs any more. */
    record NotYours() implements Writing {}

    /** Nobody is contacted at this hour. */
    record Quiet() implements Writing {}

    /** The customer wants no contacts, or has agreed to none. */
    record NotWished() implements Writing {}

    /** The channel does not reach them any more, or somebody talks with them right now. */
    record OutOfReach() implements Writing {}
}
