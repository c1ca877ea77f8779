package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.knowledge.ArticleDesk;
import io.bihuan.knowledge.Publication;
import io.bihuan.web.Toast;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Into service and out of it. */
@Controller
class PublicationController {

    private final ArticleDesk desk;

    PublicationController(ArticleDesk desk) {
        this.desk = desk;
    }

    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @PostMapping("/knowledge/articles/{id}/publication")
    String publish(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        switch (desk.publish(id, person.staffId())) {
            case Publication.Published(var version) -> Toast.done(redirect, "knowledge.published", version);
            case Publication.NothingNew _ -> Toast.refused(redirect, "knowledge.published.already");
            case Publication.OutOfDate(var until) ->
                Toast.refused(redirect, "knowledge.published.late", until.toString());
        }
        return "redirect:/knowledge/articles/" + id;
    }

    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @PostMapping("/knowledge/articles/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        desk.withdraw(id, person.staffId());
        Toast.done(redirect, "knowledge.withdrawn");
        return "redirect:/knowledge/articles/" + id;
    }
}
