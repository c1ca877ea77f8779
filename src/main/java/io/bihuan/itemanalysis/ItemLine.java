package io.bihuan.itemanalysis;

import io.bihuan.question.QuestionRef;
import io.bihuan.statistics.ItemFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one version of a question did in an exam.
 *
 * @param question which version of which question
 * @param areaCode the area it tests, or null
 * @param figures how hard it was and how well it told people apart
 * @param choices how its choices were used; empty where none are offered
 * @param flags why it should be looked at again; empty also where too few were asked
 */
public record ItemLine(
        QuestionRef question,
        @Nullable String areaCode,
        ItemFigures figures,
        List<ChoiceUse> choices,
        List<Flag> flags) {

    public ItemLine {
        choices = List.copyOf(choices);
        flags = List.copyOf(flags);
    }

    /** Whether it should be looked at again. */
    public boolean flagged() {
        return !flags.isEmpty();
    }
}
