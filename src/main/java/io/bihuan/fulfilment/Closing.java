package io.bihuan.fulfilment;

import java.time.LocalDate;
import java.util.List;

/** What came of closing a plan's figures. */
public sealed interface Closing {
    record Closed() implements Closing {}

    /** Its time is not over, or another version took its place. */
    record NotOver(LocalDate last) implements Closing {}

    record ClosedBefore() implements Closing {}

    /** Training of these topics is over and has no record. */
    record RecordsMissing(List<String> topics) implements Closing {}
}
