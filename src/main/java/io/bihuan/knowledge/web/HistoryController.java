package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.knowledge.ArticleLists;
import io.bihuan.knowledge.Difference;
import io.bihuan.people.People;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How an article came to say what it says. */
@Controller
class HistoryController {

    private final ArticleLists lists;
    private final People people;

    HistoryController(ArticleLists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    @Allow(Permission.KNOWLEDGE_READ)
    @GetMapping("/knowledge/articles/{id}/history")
    String page(@PathVariable UUID id, Model model) {
        var standing = lists.standing(id);
        var versions = lists.versions(id);
        var steps = new ArrayList<HistoryPage.Step>();
        for (var i = 0; i < versions.size(); i++) {
            var before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            steps.add(step(versions.get(i), before, standing));
        }
        model.addAttribute(
                "page", new HistoryPage(id, versions.getFirst().text().question(), steps));
        return "knowledge/history";
    }

    private HistoryPage.Step step(
            ArticleLists.Version version, ArticleLists.@Nullable Version before, ArticleLists.Standing standing) {
        var writer = version.writtenBy();
        return new HistoryPage.Step(
                version,
                writer == null ? "—" : people.name(writer),
                Difference.of(
                        before == null ? "" : before.text().question(),
                        version.text().question()),
                Difference.of(
                        before == null ? "" : before.text().answer(),
                        version.text().answer()),
                Integer.valueOf(version.number()).equals(standing.published()));
    }
}
