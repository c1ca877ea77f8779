package io.bihuan.question.web;

import io.bihuan.competence.Area;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.QuestionRecord;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.UUID;

/**
 * One question with its answer, for those who keep the bank.
 *
 * @param life its versions with what changed and what reviewers said, the newest first
 * @param viewer who looks at it
 */
public record QuestionPage(
        Question question,
        QuestionLists.Line line,
        List<Life.Step> life,
        UUID viewer,
        List<Area> areas,
        List<QuestionRecord.Appearance> record) {

    /** Whether the viewer wrote what waits, and so leaves the review to others. */
    public boolean own() {
        return life.getFirst().edition().madeBy().equals(viewer);
    }

    /** Whether an older version is in use while this one is not. */
    public boolean olderInUse() {
        return !life.getFirst().edition().inUse()
                && life.stream().anyMatch(step -> step.edition().inUse());
    }

    /** The name of its area. */
    public String area(Ui ui) {
        return QuestionsPage.name(areas, question.areaCode(), ui);
    }

    /** The policy of partial credit, or "". */
    public String credit(Ui ui) {
        var content = question.content();
        return switch (content.kind()) {
            case MULTIPLE, ORDERING, MATCHING -> credit(content.kind(), QuestionForm.credit(content), ui);
            case SINGLE, TRUE_FALSE, FILL_IN, SHORT_ANSWER, CASE -> "";
        };
    }

    /** A policy in the words of its kind: of an order it means something else than of choices. */
    static String credit(QuestionKind kind, PartialCredit credit, Ui ui) {
        var own = kind == QuestionKind.ORDERING || kind == QuestionKind.MATCHING;
        return ui.label(own ? "question.credit." + kind.name() : "question.credit", credit);
    }
}
