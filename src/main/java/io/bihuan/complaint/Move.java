package io.bihuan.complaint;

import io.bihuan.knowledge.WordingFinding;
import java.math.BigDecimal;
import java.util.List;

/** What came of moving a complaint. */
public sealed interface Move {

    /** It stands in another stage now. */
    record Moved(Stage to) implements Move {}

    /** It was archived, its last stage done. */
    record Archived() implements Move {}

    /** The stage cannot be left before these are recorded. */
    record Missing(List<Field> fields) implements Move {

        public Missing {
            fields = List.copyOf(fields);
        }
    }

    /** What the customer is to read says something that cannot be held against a clock or a person. */
    record Unclear(List<WordingFinding> findings) implements Move {

        public Unclear {
            findings = List.copyOf(findings);
        }
    }

    /** The amount is above the person's authority: somebody with more has been asked. */
    record WaitsForApproval(BigDecimal amount, BigDecimal limit) implements Move {}

    /** It cannot go on while other departments still have these tasks of it, by their titles. */
    record TasksOpen(List<String> titles) implements Move {

        public TasksOpen {
            titles = List.copyOf(titles);
        }
    }

    /** A signature on paper counts when its scan lies with the complaint. */
    record ScanNeeded() implements Move {}

    /** Going back asks for a reason. */
    record ReasonNeeded() implements Move {}

    /** Back means to an earlier stage. */
    record NotBack() implements Move {}

    /** It is archived; a return visit may open it again. */
    record AlreadyClosed() implements Move {}

    /** Somebody else moved it in the meantime. */
    record Overtaken() implements Move {}
}
