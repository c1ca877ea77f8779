package io.bihuan.satisfaction;

/** Whether a customer is asked. */
public sealed interface Inviting {

    /** They are; the word opens their link and is told this once. */
    record Invited(String word) implements Inviting {
        /** Where the link leads. */
        public String href() {
            return "/o/" + word;
        }
    }

    /** They were asked lately, of this conversation or of another. */
    record Lately() implements Inviting {}

    /** The talk goes on, or nobody answered in it. */
    record NotServed() implements Inviting {}

    /** Their data are only stored, or were erased. */
    record NotWished() implements Inviting {}
}
