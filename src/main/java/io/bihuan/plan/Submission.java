package io.bihuan.plan;

import java.util.List;

/** What came of handing a plan in. */
public sealed interface Submission {
    record Submitted() implements Submission {}

    record NotADraft(PlanState state) implements Submission {}

    record Empty() implements Submission {}

    record NobodyTeaches(List<String> topics) implements Submission {}
}
