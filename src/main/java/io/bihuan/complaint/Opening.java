package io.bihuan.complaint;

import java.util.List;

/** What came of handing in a complaint. */
public sealed interface Opening {

    /** It was taken in. */
    record Opened(ComplaintId id, String number) implements Opening {}

    /** It cannot be taken in like this. */
    record Incomplete(List<Fault> faults) implements Opening {}

    /** Open ones of the same customer are much like it. */
    record MuchLike(List<Twin> twins) implements Opening {}

    /** What is wrong with what was handed in. */
    enum Fault {
        CUSTOMER,
        CATEGORY,
        DESCRIPTION,
        CLAIM
    }
}
