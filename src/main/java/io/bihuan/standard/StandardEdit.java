package io.bihuan.standard;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of asking to change an area's rules. */
public sealed interface StandardEdit {

    /** It can be done; this is what would differ. */
    record Possible(List<Difference> differences) implements StandardEdit {}

    /** It is kept, and in force from its date. */
    record Kept(UUID version) implements StandardEdit {}

    /** Some figures are not what they must be: by key, the wording of the fault and what fills it. */
    record Faulty(Map<String, Fault> faults) implements StandardEdit {}

    /** Nothing would differ. */
    record Unchanged() implements StandardEdit {}

    /** Somebody made another version in the meantime. */
    record Outdated(UUID latest) implements StandardEdit {}

    /** It would begin before now: what is past keeps its rules. */
    record InThePast() implements StandardEdit {}

    /** Why a figure cannot be so. */
    record Fault(String key, List<Object> arguments) {}
}
