package io.bihuan.quality.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.people.People;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.quality.FindingWords;
import io.bihuan.quality.InspectionDesk;
import io.bihuan.quality.InspectionLists;
import io.bihuan.quality.NewReview;
import io.bihuan.quality.ReviewDesk;
import io.bihuan.quality.Reviewing;
import io.bihuan.quality.Scorecard;
import io.bihuan.quality.rule.Verdict;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One inspection: read it, judge its findings, score it, acknowledge it, print it. */
@Controller
class InspectionController {

    private static final int LONG = 2_000;

    private final InspectionLists lists;
    private final InspectionDesk desk;
    private final ReviewDesk reviews;
    private final ConversationLists conversations;
    private final People people;
    private final Forms forms;
    private final UiFactory uis;

    InspectionController(
            InspectionLists lists,
            InspectionDesk desk,
            ReviewDesk reviews,
            ConversationLists conversations,
            People people,
            Forms forms,
            UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.reviews = reviews;
        this.conversations = conversations;
        this.people = people;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow({Permission.INSPECTION_READ, Permission.INSPECTION_READ_OWN})
    @GetMapping("/quality/{id}")
    String page(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", page(seen(me, id), me, Map.of(), "", Errors.none()));
        return "quality/one";
    }

    /** A person agrees or disagrees with what a rule found. */
    @Allow(Permission.INSPECTION_SCORE)
    @PostMapping("/quality/{id}/judgements")
    String judge(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam UUID finding,
            @RequestParam boolean agrees,
            RedirectAttributes redirect) {
        var row = seen(me, id);
        if (lists.findings(row.id()).stream().anyMatch(line -> line.id().equals(finding))) {
            desk.judge(finding, agrees, "", me.staffId());
            Toast.done(redirect, agrees ? "quality.judged.agree" : "quality.judged.disagree");
        }
        return "redirect:/quality/" + id;
    }

    @Allow(Permission.INSPECTION_SCORE)
    @PostMapping("/quality/{id}/reviews")
    String review(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var row = seen(me, id);
        var card = lists.scorecard(row.scorecardId());
        var coaching = typed.getOrDefault("coaching", "");
        var errors = Errors.none().addIf(coaching.length() > LONG, "coaching", "quality.long", LONG);
        card.weighed().stream()
                .filter(item -> typed.getOrDefault(item.code(), "").isBlank())
                .forEach(item -> errors.add(item.code(), "quality.mark.missing"));
        if (!errors.any()) {
            switch (reviews.review(id, new NewReview(marks(card, typed), coaching), me.staffId())) {
                case Reviewing.Reviewed(var _, var score) -> {
                    Toast.done(
                            redirect,
                            "quality.reviewed",
                            score.value() == null ? "—" : score.value().toPlainString());
                    return "redirect:/quality/" + id;
                }
                case Reviewing.BadMarks(var items) -> items.forEach(item -> errors.add(item, "quality.mark.bad"));
                case Reviewing.OwnConversation _ -> {
                    Toast.refused(redirect, "quality.own");
                    return "redirect:/quality/" + id;
                }
            }
        }
        response.setStatus(422);
        model.addAttribute("page", page(row, me, typed, coaching, errors));
        return "quality/one";
    }

    private static List<NewReview.Item> marks(Scorecard card, Map<String, String> typed) {
        return card.items().stream()
                .map(item -> new NewReview.Item(
                        item.code(),
                        points(typed.getOrDefault(item.code(), "")),
                        typed.getOrDefault("note-" + item.code(), "")))
                .toList();
    }

    /** "na" is null; what is no number is a mark that no scale knows. */
    private static @Nullable Integer points(String typed) {
        if (typed.isBlank() || typed.equals("na")) {
            return null;
        }
        return typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }

    /** The agent has read the result. */
    @Allow({Permission.INSPECTION_READ_OWN, Permission.INSPECTION_READ})
    @PostMapping("/quality/{id}/acknowledgement")
    String acknowledge(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam UUID review,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes redirect) {
        reviews.acknowledge(review, answer.length() > LONG ? answer.substring(0, LONG) : answer, me.staffId());
        Toast.done(redirect, "quality.acknowledged");
        return "redirect:/quality/" + id;
    }

    @Allow({Permission.INSPECTION_READ, Permission.INSPECTION_READ_OWN})
    @GetMapping("/quality/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format, Locale locale) {
        var ui = uis.plain(locale);
        var page = page(seen(me, id), me, Map.of(), "", Errors.none());
        return forms.download(paper(page, ui), ui.text("quality.sheet"), format, locale);
    }

    /** Who may see only their own sees nothing of others. */
    private InspectionLists.Row seen(SignedIn me, UUID id) {
        return lists.require(id, me.branchId(), me.may(Permission.INSPECTION_READ) ? null : me.staffId());
    }

    private InspectionPage page(
            InspectionLists.Row row, SignedIn me, Map<String, String> typed, String coaching, Errors errors) {
        var review = reviews.latest(row.id()).orElse(null);
        return new InspectionPage(
                row,
                lists.findings(row.id()),
                conversations.transcript(new ConversationId(row.conversationId())),
                lists.scorecard(row.scorecardId()),
                review,
                lists.marks(row.closedAt()),
                row.agentId() == null ? "" : people.name(row.agentId()),
                review == null ? "" : people.name(review.byId()),
                me.may(Permission.INSPECTION_SCORE) && !me.staffId().equals(row.agentId()),
                review != null
                        && review.acknowledgedAt() == null
                        && me.staffId().equals(row.agentId()),
                new HashMap<>(typed),
                coaching,
                errors);
    }

    private static FormSheet paper(InspectionPage page, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("quality.agent"), page.agent().isEmpty() ? "—" : page.agent());
        facts.put(ui.text("quality.closedAt"), ui.dates().full(page.row().closedAt()));
        facts.put(ui.text("quality.score.rule"), ui.number(page.row().score(), 1));
        facts.put(
                ui.text("quality.score.hand"),
                page.review() == null ? "—" : ui.number(page.review().score(), 1));
        var columns = List.of(
                Column.of(ui.text("quality.item"), 24),
                Column.of(ui.text("quality.weight"), 8),
                Column.of(ui.text("quality.points"), 10),
                Column.of(ui.text("quality.note"), 26));
        var rows = new ArrayList<List<String>>();
        page.card()
                .weighed()
                .forEach(item -> rows.add(List.of(
                        ui.english() ? item.nameEn() : item.name(),
                        ui.number(item.weight(), 1),
                        page.given(item),
                        page.note(item))));
        var fatal = page.faults().stream()
                .map(item -> ui.english() ? item.nameEn() : item.name())
                .toList();
        var missed = page.with(Verdict.MISSED).stream()
                .map(line -> ui.labelled(
                        line.finding().rule() + " "
                                + ui.label("quality.check", line.finding().check()),
                        FindingWords.evidence(line.finding(), ui)))
                .collect(Collectors.joining("\n"));
        return new FormSheet(
                        ui.text("quality.sheet"),
                        ui.english() ? page.card().nameEn() : page.card().name(),
                        facts,
                        columns,
                        rows,
                        List.of(ui.text("quality.inspector"), ui.text("quality.agent")))
                .with(ui.text("quality.fatal"), fatal.isEmpty() ? ui.text("quality.none") : ui.join(fatal))
                .with(ui.text("quality.findings"), missed.isEmpty() ? ui.text("quality.none") : missed)
                .with(
                        ui.text("quality.coaching"),
                        page.review() == null ? "" : page.review().coaching());
    }
}
