package io.bihuan.question.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.QuestionStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions for programs, page by page. */
@RestController
class QuestionApi {

    private static final int MOST = 500;

    private final QuestionLists lists;

    QuestionApi(QuestionLists lists) {
        this.lists = lists;
    }

    /** One page; {@code next} is the cursor of the one behind it, null at the end. */
    record Page(
            List<QuestionLists.Line> questions, @Nullable UUID next) {}

    @Allow(Permission.QUESTION_READ)
    @AllowScope("questions:read")
    @GetMapping("/api/v1/questions")
    Page questions(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable QuestionKind kind,
            @RequestParam(required = false) @Nullable QuestionStatus status,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = Math.clamp(limit, 1, MOST);
        var found = lists.find(new QuestionLists.Search(q, area, kind, status, null), cursor, wanted + 1);
        var more = found.size() > wanted;
        var page = more ? found.subList(0, wanted) : found;
        return new Page(page, more ? page.getLast().id() : null);
    }
}
