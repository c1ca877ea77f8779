package io.bihuan.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Checks what an agent says or is about to say: words that hurt, promise too much or give away what is private, and
 * words that leave the customer guessing. It advises; people decide.
 */
@Service
public class Wording {

    private final Phrases phrases;
    private final ObjectProvider<CustomerPhrases> scoped;

    Wording(Phrases phrases, ObjectProvider<CustomerPhrases> scoped) {
        this.phrases = phrases;
        this.scoped = scoped;
    }

    /** What should be said otherwise, in the order of the text. Meant for the agent's own lines only. */
    public List<WordingFinding> check(String text) {
        return text.isBlank() ? List.of() : phrases.book().check(text);
    }

    /**
     * The same for a talk with one customer: what is taboo for their type counts too. Where both lists know the words, the
     * general one speaks.
     */
    public List<WordingFinding> check(String text, Collection<ScopedPhrase> forThisCustomer) {
        if (forThisCustomer.isEmpty()) {
            return check(text);
        }
        return text.isBlank() ? List.of() : phrases.book().check(text, ScopedPhrases.of(forThisCustomer));
    }

    /** The same for a talk with this customer, with whatever is known to be taboo for them; null is somebody unknown. */
    public List<WordingFinding> checkFor(@Nullable UUID customer, String text) {
        return customer == null
                ? check(text)
                : check(
                        text,
                        scoped.orderedStream()
                                .flatMap(each -> each.tabooFor(customer).stream())
                                .toList());
    }
}
