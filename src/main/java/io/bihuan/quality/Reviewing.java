package io.bihuan.quality;

import java.util.List;
import java.util.UUID;

/** What came of scoring a conversation by hand. */
public sealed interface Reviewing {

    /** It is scored, and the agent told. */
    record Reviewed(UUID reviewId, Score score) implements Reviewing {}

    /** These items have marks that their scale does not know, or none though they need one. */
    record BadMarks(List<String> items) implements Reviewing {}

    /** Nobody scores their own conversation. */
    record OwnConversation() implements Reviewing {}
}
