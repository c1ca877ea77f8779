package io.bihuan.conversation.web;

import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.DeskLists;
import io.bihuan.customer.Redaction;
import io.bihuan.knowledge.Wording;
import io.bihuan.knowledge.WordingFinding;
import io.bihuan.web.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Advice on words while they are typed. */
@Component
class WordingAdvice {

    private static final int CHECKED = 4_000;
    private static final int MOST = 5;

    private final Wording wording;
    private final DeskLists lists;
    private final ConversationLists conversations;

    WordingAdvice(Wording wording, DeskLists lists, ConversationLists conversations) {
        this.wording = wording;
        this.lists = lists;
        this.conversations = conversations;
    }

    /** One passage and what to say instead; {@code swap} is what can stand in its place as it is, or "". */
    record Advice(
            int from, int to, String phrase, String label, boolean taboo, String advice, String swap, String rule) {}

    /** Advice for a talk: what is taboo for its customer counts, and what is private until their identity is checked. */
    List<Advice> on(String given, @Nullable UUID conversation, SignedIn person, Ui ui) {
        var text = given.length() > CHECKED ? given.substring(0, CHECKED) : given;
        var talk = conversation == null ? null : new ConversationId(conversation);
        var held = talk != null && conversations.mayRead(talk, person) ? lists.require(talk) : null;
        var words = wording.checkFor(held == null ? null : held.customerId(), text).stream()
                .map(finding -> advice(finding, ui));
        var unchecked = held != null && held.identityCheckedAt() == null;
        var details = (unchecked ? Redaction.spans(text) : List.<Redaction.Span>of())
                .stream().map(span -> detail(text, span, ui));
        return Stream.concat(details, words)
                .limit(MOST)
                .sorted(Comparator.comparingInt(Advice::from))
                .toList();
    }

    private static Advice advice(WordingFinding finding, Ui ui) {
        return new Advice(
                finding.from(),
                finding.to(),
                finding.phrase(),
                ui.label("conversation.wording", Kind.of(finding.category().taboo())),
                finding.category().taboo(),
                finding.advice(),
                swap(finding.advice()),
                finding.rule());
    }

    private static Advice detail(String text, Redaction.Span span, Ui ui) {
        return new Advice(
                span.from(),
                span.to(),
                text.substring(span.from(), span.to()),
                ui.label("conversation.wording", Kind.PRIVATE),
                true,
                ui.text("conversation.wording.private.advice"),
                "",
                "E-04");
    }

    private enum Kind {
        TABOO,
        VAGUE,
        PRIVATE;

        static Kind of(boolean taboo) {
            return taboo ? TABOO : VAGUE;
        }
    }

    /** Advice often quotes the better words: those between the first pair of quotation marks can be put in. */
    private static String swap(String advice) {
        var from = advice.indexOf('“');
        var to = advice.indexOf('”', from + 1);
        return from >= 0 && to > from + 1 ? advice.substring(from + 1, to) : "";
    }
}
