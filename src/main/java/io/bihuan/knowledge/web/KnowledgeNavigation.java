package io.bihuan.knowledge.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.knowledge.ArticleCare;
import io.bihuan.knowledge.Hit;
import io.bihuan.knowledge.KnowledgeSearch;
import io.bihuan.web.Finder;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where knowledge stands in the frame: its entry, what waits there, and its place in the search of everything. */
@Configuration(proxyBeanMethods = false)
class KnowledgeNavigation {

    static final String KEY = "knowledge";

    @Bean
    NavEntry knowledgeEntry() {
        return new NavEntry(KEY, NavEntry.Group.QUALITY, 20, "/knowledge", Permission.KNOWLEDGE_READ);
    }

    @Bean
    NavEntry scriptsEntry() {
        return new NavEntry("scripts", NavEntry.Group.SERVICE, 60, "/scripts", Permission.SERVE);
    }

    @Bean
    NavCount knowledgeCount(ArticleCare care) {
        return new NavCount() {
            @Override
            public String key() {
                return KEY;
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person && person.may(Permission.KNOWLEDGE_PUBLISH)
                        ? care.countDueForReview(ReviewsDue.whose(person))
                        : 0;
            }

            @Override
            public Tone tone() {
                return Tone.WARN;
            }
        };
    }

    @Bean
    Finder knowledgeFinder(KnowledgeSearch search) {
        return (words, viewer, ui) -> viewer.may(Permission.KNOWLEDGE_READ)
                ? search.search(words, 4).stream()
                        .map(hit -> found(hit, ui.text("nav.knowledge")))
                        .toList()
                : java.util.List.of();
    }

    private static Finder.Found found(Hit hit, String kind) {
        return new Finder.Found(kind, hit.question(), "/knowledge/articles/" + hit.articleId());
    }
}
