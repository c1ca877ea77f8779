package io.bihuan.customer;

/** What came of changing a customer. */
public sealed interface Editing {

    /** It is as asked. */
    record Done() implements Editing {}

    /** What was typed does not look like what it should be; the wording says how. */
    record Unreadable(String field, String key) implements Editing {}

    /** They have that already. */
    record KeptAlready() implements Editing {}

    /** Private details are changed only once the identity is checked, or by those who may see them anyway (E-04). */
    record NotVerified() implements Editing {}

    /** What is kept of them may not be changed: a request of theirs restricts it, or they are erased. */
    record Closed() implements Editing {}
}
