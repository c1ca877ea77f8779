package io.bihuan.job.web;

import io.bihuan.job.WorkState;
import io.bihuan.web.Ui;

/**
 * One piece of work with the rows it left out.
 *
 * @param list what the list knows of it too
 * @param work the work
 * @param from the page it was started from, or ""
 */
public record WorkPage(JobPage list, WorkState work, String from) {

    /** What came of it, in words where its kind has them: “新增或更新了 8 位客户”. */
    public String result(Ui ui) {
        var key = "job.result." + work.kind();
        return ui.textOr(key, "").isEmpty() ? work.result() : ui.text(key, work.result());
    }
}
