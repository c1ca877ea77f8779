package io.bihuan.marking.web;

import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.ResultLists;
import java.util.List;
import java.util.UUID;

/** An exam's results: how far they are, and the questions whose key may turn out wrong. */
public record ResultsPage(ExamLists.Exam exam, ResultLists.Progress progress, List<Asked> questions) {

    /** One question as it was asked. */
    public record Asked(UUID id, String stem, int asked, boolean edited) {}
}
