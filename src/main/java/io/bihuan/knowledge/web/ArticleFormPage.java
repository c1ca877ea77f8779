package io.bihuan.knowledge.web;

import io.bihuan.knowledge.ArticleKind;
import io.bihuan.knowledge.Audience;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page an article is written on.
 *
 * @param id the article, or null for a new one
 * @param categories headings that are in use
 */
public record ArticleFormPage(@Nullable UUID id, ArticleForm form, Errors errors, List<String> categories) {

    /** Where the form is sent. */
    public String action() {
        return id == null ? "/knowledge/articles" : "/knowledge/articles/" + id;
    }

    /** The fault of a field. */
    public String error(String field, Ui ui) {
        return errors.of(field, ui);
    }

    /** The kinds to choose from. */
    public List<Option> kinds(Ui ui) {
        return Arrays.stream(ArticleKind.values())
                .map(kind -> new Option(kind.name(), ui.label("knowledge.kind", kind)))
                .toList();
    }

    /** The audiences to choose from. */
    public List<Option> audiences(Ui ui) {
        return Arrays.stream(Audience.values())
                .map(audience -> new Option(audience.name(), ui.label("knowledge.audience", audience)))
                .toList();
    }

    /** What the hint on similar articles leaves out: this one. */
    public String except() {
        return id == null ? "" : id.toString();
    }
}
