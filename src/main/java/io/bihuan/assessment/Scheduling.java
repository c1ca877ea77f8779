package io.bihuan.assessment;

import io.bihuan.paper.PaperMaking;
import java.util.List;

/** What came of setting an exam. */
public sealed interface Scheduling {

    /** It stands, and its candidates know. */
    record Scheduled(ExamId id) implements Scheduling {}

    /** The bank has lost questions that the paper draws from. */
    record Short(List<PaperMaking.Missing> missing) implements Scheduling {}

    /** The window closes before it opens, or has closed already. */
    record WindowOver() implements Scheduling {}

    /** Some of those who were to watch it cannot. */
    record Hindered(List<Hindrance> hindrances) implements Scheduling {}

    /** Nobody was invited. */
    record Nobody() implements Scheduling {}
}
