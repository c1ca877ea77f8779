package io.bihuan.knowledge.web;

import io.bihuan.knowledge.ArticleCare;
import io.bihuan.knowledge.ArticleLists;
import io.bihuan.knowledge.Hit;
import io.bihuan.knowledge.Passages;
import io.bihuan.web.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page one searches on.
 *
 * @param q what was asked, or ""
 * @param hits what was found
 * @param shelf what stands there while nothing is asked
 */
public record KnowledgePage(String q, List<Hit> hits, Shelf shelf) {

    /** Whether something was asked. */
    public boolean asked() {
        return !q.isBlank();
    }

    /** The question of a hit, with the words asked for. */
    public List<Passages.Piece> question(Hit hit) {
        return Passages.pieces(hit.question(), q);
    }

    /** The passage of a hit, with the words asked for. */
    public List<Passages.Piece> passage(Hit hit) {
        return Passages.pieces(hit.snippet(), q);
    }

    /** How well a hit fits, in per cent. */
    public int percent(Hit hit) {
        return (int) Math.round(100 * hit.score());
    }

    /** Where an article on what was asked is written. */
    public String writeHref() {
        return writeHref(q);
    }

    /** Where an article on a question is written. */
    public String writeHref(String question) {
        return "/knowledge/articles/new?question=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    /**
     * What there is to browse.
     *
     * @param list which list is shown, or "" for the most used
     * @param category the heading chosen, or ""
     * @param categories the headings
     * @param rows the articles of the chosen list
     * @param misses what was asked in vain
     * @param published how many articles are in service
     * @param due how many wait for review
     */
    public record Shelf(
            String list,
            String category,
            List<ArticleLists.Category> categories,
            List<ArticleLists.Row> rows,
            List<ArticleCare.Miss> misses,
            long published,
            int due) {

        /** The heading of what is listed. */
        public String title(Ui ui) {
            return category.isEmpty() ? ui.text("knowledge.list." + (list.isEmpty() ? "used" : list)) : category;
        }

        /** Whether this list is the one shown. */
        public boolean shows(String other) {
            return category.isEmpty() && list.equals(other);
        }
    }
}
