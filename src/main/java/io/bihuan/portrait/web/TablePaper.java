package io.bihuan.portrait.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.portrait.CustomerType;
import io.bihuan.portrait.Judgement;
import io.bihuan.portrait.PortraitLists;
import io.bihuan.portrait.TypeAdvice;
import io.bihuan.portrait.TypeAdvices;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The quick table on paper (N-08): blank with all nine types to read them off, or filled for one customer. */
@Controller
class TablePaper {

    private final Customers customers;
    private final PortraitLists lists;
    private final TypeAdvices advices;
    private final People people;
    private final Forms forms;
    private final Audit audit;
    private final UiFactory uis;

    TablePaper(
            Customers customers,
            PortraitLists lists,
            TypeAdvices advices,
            People people,
            Forms forms,
            Audit audit,
            UiFactory uis) {
        this.customers = customers;
        this.lists = lists;
        this.advices = advices;
        this.people = people;
        this.forms = forms;
        this.audit = audit;
        this.uis = uis;
    }

    @Allow(Permission.CUSTOMER_READ)
    @GetMapping("/customer-types/paper")
    ResponseEntity<byte[]> blank(@RequestParam(defaultValue = "pdf") String format, Locale locale) {
        var ui = uis.plain(locale);
        var sheet = sheet(Map.of(), facts(null, "", "", ui), advices.all(), ui);
        return forms.download(sheet, sheet.title(), format, locale);
    }

    @Allow(Permission.CUSTOMER_READ)
    @GetMapping("/portraits/{id}/paper")
    ResponseEntity<byte[]> filled(
            @PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format, SignedIn me, Locale locale) {
        var ui = uis.plain(locale);
        var customer = customers.preview(new CustomerId(id));
        var last = lists.filled(new CustomerId(id), 1).stream().findFirst();
        var by = last.flatMap(each -> people.find(each.by())).map(Person::name).orElse("");
        var at = last.map(each -> ui.dates().full(each.at())).orElse("");
        var types = last.map(PortraitLists.Filled::types).orElse(List.of());
        var sheet = sheet(
                last.map(PortraitLists.Filled::answers).orElse(Map.of()),
                facts(customer, by, at, ui),
                types.isEmpty()
                        ? advices.all()
                        : types.stream().map(advices::of).toList(),
                ui);
        audit.saw(me.staffId(), "portrait.printed", "customer", id);
        return forms.download(sheet, sheet.title() + " " + customer.number(), format, locale);
    }

    private static LinkedHashMap<String, String> facts(
            @Nullable CustomerPreview customer, String by, String at, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("portrait.paper.customer"), customer == null ? "" : customer.name());
        facts.put(ui.text("portrait.paper.number"), customer == null ? "" : customer.number());
        facts.put(ui.text("portrait.paper.by"), by);
        facts.put(ui.text("portrait.paper.at"), at);
        return facts;
    }

    private static FormSheet sheet(
            Map<Judgement, Integer> answers, LinkedHashMap<String, String> facts, List<TypeAdvice> told, Ui ui) {
        var columns = List.of(
                Column.of(ui.text("portrait.paper.axis"), 7),
                Column.of(ui.text("portrait.paper.judgement"), 11),
                Column.of("1", 14),
                Column.of("2", 14),
                Column.of("3", 14));
        var rows = Arrays.stream(Judgement.values())
                .map(judgement -> List.of(
                        ui.label("portrait.axis", judgement.axis()),
                        ui.label("portrait.judgement", judgement),
                        answer(judgement, 0, answers, ui),
                        answer(judgement, 1, answers, ui),
                        answer(judgement, 2, answers, ui)))
                .toList();
        var sheet = new FormSheet(
                ui.text("portrait.paper.title"),
                ui.text("portrait.paper.how"),
                facts,
                columns,
                rows,
                List.of(ui.text("portrait.paper.agent")));
        for (var advice : told) {
            sheet = sheet.with(
                    ui.label("portrait.axis", advice.type().axis()) + " · " + name(advice.type(), ui),
                    words(advice, ui));
        }
        return sheet;
    }

    private static String name(CustomerType type, Ui ui) {
        return type.axis().types().indexOf(type) + 1 + " " + ui.label("portrait.type", type);
    }

    private static String answer(Judgement judgement, int answer, Map<Judgement, Integer> answers, Ui ui) {
        var given = answers.get(judgement);
        var mark = given != null && given == answer ? "√ " : "□ ";
        return mark + ui.text("portrait.judgement." + judgement.name() + "." + (answer + 1));
    }

    private static String words(TypeAdvice advice, Ui ui) {
        var taboo = (ui.english() ? advice.tabooEn() : advice.taboo())
                .stream().map(each -> each.phrase()).toList();
        var advised = ui.english() ? advice.advisedEn() : advice.advised();
        return advice.approach(ui.english())
                + "\n"
                + ui.labelled(ui.text("portrait.taboo"), ui.join(taboo))
                + "\n"
                + ui.labelled(ui.text("portrait.advised"), advised.stream().collect(Collectors.joining(" / ")))
                + "\n"
                + ui.labelled(
                        ui.text("portrait.grade"),
                        advice.grade().isEmpty() ? ui.text("portrait.grade.any") : advice.grade());
    }
}
