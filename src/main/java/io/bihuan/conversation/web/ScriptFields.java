package io.bihuan.conversation.web;

import io.bihuan.conversation.DeskLists.Held;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Fills what stands in braces in a script, in the language customers are spoken to: {@code {客户称呼}}, {@code {坐席}},
 * {@code {单位}}, {@code {等候时间}}, {@code {渠道}}, {@code {今天}}. What is not known stays, for the agent to fill.
 */
@Component
class ScriptFields {

    private static final Pattern FIELD = Pattern.compile("[{｛]([^{}｛｝\\n]{1,20})[}｝]");
    private static final Pattern ADDRESSED = Pattern.compile(".{1,10}(先生|女士|小姐|阿姨|师傅|老师|总|经理)");

    private final People people;
    private final UiFactory uis;

    ScriptFields(People people, UiFactory uis) {
        this.people = people;
        this.uis = uis;
    }

    /** What is known of this conversation, by the name of its field. */
    Map<String, String> known(Held held, UUID agent) {
        var ui = uis.plain(Locale.SIMPLIFIED_CHINESE);
        var known = new HashMap<String, String>();
        var person = people.find(agent);
        person.map(Person::name).ifPresent(name -> known.put("坐席", name));
        person.map(Person::branch).filter(branch -> !branch.isBlank()).ifPresent(branch -> known.put("单位", branch));
        known.put("客户称呼", address(held.caller()));
        known.put("等候时间", waited(held, ui));
        known.put(
                "今天",
                ui.dates().day(LocalDate.ofInstant(ui.dates().now(), ui.dates().zone())));
        return known;
    }

    static String fill(String text, Map<String, String> known) {
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(known.getOrDefault(field.group(1), field.group())));
    }

    /** “王先生” as somebody calls themselves; of a full name the surname, with the title to choose. */
    static String address(String caller) {
        var name = caller.strip();
        if (ADDRESSED.matcher(name).matches()) {
            return name;
        }
        var chinese = name.length() >= 2
                && name.length() <= 4
                && name.codePoints().allMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.HAN);
        return chinese ? "{" + name.charAt(0) + "先生/女士}" : name.isEmpty() ? "{客户称呼}" : name;
    }

    private static String waited(Held held, Ui ui) {
        var until = held.assignedAt() == null ? ui.dates().now() : held.assignedAt();
        var waited = Duration.between(held.waitingSince(), until);
        return ui.dates().length(waited.isNegative() ? Duration.ZERO : waited);
    }
}
