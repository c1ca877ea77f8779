package io.bihuan.knowledge.web;

import io.bihuan.knowledge.ArticleCare;
import io.bihuan.knowledge.ArticleLists;
import io.bihuan.knowledge.ArticleState;
import io.bihuan.knowledge.ArticleText;
import io.bihuan.web.Tone;
import java.util.List;

/**
 * One article.
 *
 * @param standing where it stands
 * @param version the version shown: the one in service, else the newest
 * @param owner who answers for it, or ""
 * @param said what readers said against it
 */
public record ArticlePage(
        ArticleLists.Standing standing, ArticleLists.Version version, String owner, List<ArticleCare.Said> said) {

    /** What it says. */
    public ArticleText text() {
        return version.text();
    }

    /** Its address. */
    public String href() {
        return "/knowledge/articles/" + standing.id();
    }

    /** How its state is painted. */
    public Tone tone() {
        return switch (standing.state()) {
            case DRAFT -> Tone.NEUTRAL;
            case PUBLISHED -> Tone.GOOD;
            case EXPIRED -> Tone.WARN;
        };
    }

    /** Whether it can be taken out of service. */
    public boolean inService() {
        return standing.state() == ArticleState.PUBLISHED;
    }

    /** Whether publishing would change anything. */
    public boolean publishable() {
        return standing.hasDraft() || standing.state() != ArticleState.PUBLISHED;
    }
}
