package io.bihuan.knowledge;

import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Checks what an agent says or is about to say: words that hurt, promise too much or give away what is private, and
 * words that leave the customer guessing. It advises; people decide.
 */
@Service
public class Wording {

    private final Phrases phrases;

    Wording(Phrases phrases) {
        this.phrases = phrases;
    }

    /** What should be said otherwise, in the order of the text. Meant for the agent's own lines only. */
    public List<WordingFinding> check(String text) {
        return text.isBlank() ? List.of() : phrases.book().check(text);
    }
}
