package io.bihuan.conversation;

import java.util.List;
import org.springframework.stereotype.Component;

/** How a customer feels, from −5 to 5, as far as words of the standard tell (N-20): those of their last messages. */
@Component
public class Mood {

    private static final int MOST = 5;

    private final ServiceRules rules;

    Mood(ServiceRules rules) {
        this.rules = rules;
    }

    /** The mood that these words of a customer show, the last ones counting most. */
    public int of(List<String> said) {
        return of(said, rules.mood());
    }

    static int of(List<String> said, MoodStandard standard) {
        var last = said.subList(Math.max(0, said.size() - standard.lastMessages()), said.size());
        var mood = 0;
        for (var text : last) {
            var words = count(text, standard.warmWords()) - 2 * count(text, standard.coldWords());
            mood = words == 0 ? mood : Math.clamp(words + mood / 2, -MOST, MOST);
        }
        return mood;
    }

    private static int count(String text, List<String> words) {
        return Math.toIntExact(words.stream().filter(text::contains).count());
    }
}
