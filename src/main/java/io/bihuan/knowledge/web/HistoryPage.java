package io.bihuan.knowledge.web;

import io.bihuan.knowledge.ArticleLists;
import io.bihuan.knowledge.Difference;
import java.util.List;
import java.util.UUID;

/**
 * Every version of an article.
 *
 * @param steps the versions, the newest first
 */
public record HistoryPage(UUID id, String question, List<Step> steps) {

    /**
     * One version.
     *
     * @param writer who wrote it
     * @param question what changed in the question
     * @param answer what changed in the answer
     * @param inService whether it is the one in service
     */
    public record Step(
            ArticleLists.Version version,
            String writer,
            List<Difference.Piece> question,
            List<Difference.Piece> answer,
            boolean inService) {}
}
