package io.bihuan.quality.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.quality.FindingWords;
import io.bihuan.quality.InspectionLists;
import io.bihuan.quality.rule.Verdict;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import io.bihuan.web.Viewers;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The inspection of a conversation for other systems. */
@RestController
class InspectionApi {

    private final InspectionLists lists;
    private final ConversationLists conversations;
    private final Viewers viewers;
    private final UiFactory uis;

    InspectionApi(InspectionLists lists, ConversationLists conversations, Viewers viewers, UiFactory uis) {
        this.lists = lists;
        this.conversations = conversations;
        this.viewers = viewers;
        this.uis = uis;
    }

    /** What the rules made of it; the score is null where none applied. */
    record Inspection(@Nullable BigDecimal score, List<Found> findings) {}

    /** One finding. */
    record Found(String rule, @Nullable Integer messageSeq, Verdict verdict, String evidence) {}

    @Allow(Permission.INSPECTION_READ)
    @AllowScope("inspection:read")
    @GetMapping("/api/v1/conversations/{externalId}/inspection")
    Inspection inspection(@PathVariable String externalId) {
        var conversation = conversations.byExternalId(externalId);
        if (viewers.current() instanceof SignedIn person && !conversations.mayRead(conversation, person)) {
            throw new NotFound("conversation " + externalId);
        }
        var ui = uis.plain();
        var row = lists.ofConversation(conversation.value());
        return new Inspection(
                row.score(),
                lists.findings(row.id()).stream()
                        .map(InspectionLists.Line::finding)
                        .map(each -> new Found(
                                each.rule(), each.messageSeq(), each.verdict(), FindingWords.evidence(each, ui)))
                        .toList());
    }
}
