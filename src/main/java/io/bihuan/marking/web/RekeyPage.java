package io.bihuan.marking.web;

import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.KeyPolicy;
import io.bihuan.assessment.KeyReplay;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What marking a question again would change.
 *
 * @param lines who would have other points, or null where the present version offers something else
 */
public record RekeyPage(
        ExamLists.Exam exam,
        UUID questionId,
        String stem,
        KeyPolicy policy,
        @Nullable List<KeyReplay.Line> lines,
        Map<UUID, String> names,
        String ground,
        Errors errors) {

    /** Whether there is anything to apply. */
    public boolean changes() {
        return lines != null && !lines.isEmpty();
    }

    /** Those whose points would change. */
    public List<KeyReplay.Line> listed() {
        return lines == null ? List.of() : lines;
    }

    /** How many verdicts would turn. */
    public long turns() {
        return listed().stream().filter(KeyReplay.Line::turns).count();
    }

    /** A candidate's name. */
    public String name(KeyReplay.Line line) {
        return names.getOrDefault(line.staffId(), "—");
    }

    /** By how much, with its sign. */
    public String difference(KeyReplay.Line line) {
        BigDecimal by = line.to().subtract(line.from()).stripTrailingZeros();
        return (by.signum() > 0 ? "+" : "") + by.toPlainString();
    }
}
