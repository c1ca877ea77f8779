package io.bihuan.exchange;

import io.bihuan.question.Content;
import io.bihuan.question.Part;
import java.util.ArrayList;
import java.util.List;

/** The body of an item, or of one part of it: its words, its interactions, and what is said beside them. */
final class QtiBody {

    private final StringBuilder stem = new StringBuilder();
    private final StringBuilder because = new StringBuilder();
    private final StringBuilder model = new StringBuilder();
    private final List<String> keywords = new ArrayList<>();
    private final List<XmlNode> interactions = new ArrayList<>();
    private final int line;

    /** Reads the body; parts are passed over where the words around them are wanted. */
    QtiBody(XmlNode body, boolean withoutParts) {
        this.line = body.line();
        body.children().forEach(child -> read(child, withoutParts));
    }

    String stem() {
        return stem.toString()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    String because() {
        return because.toString();
    }

    private void read(XmlNode node, boolean withoutParts) {
        var told = node.attribute("class");
        if (node.name().endsWith("Interaction")) {
            interactions.add(node);
            if (node.is("inlineChoiceInteraction") || node.is("textEntryInteraction")) {
                gap(node);
            }
        } else if (node.is("div") && told.equals("explanation")) {
            because.append(node.text());
        } else if (node.is("rubricBlock")) {
            rubric(node);
        } else if (node.is("div") && told.startsWith("part ") && withoutParts) {
            return;
        } else if (node.children().stream().anyMatch(child -> !child.name().isEmpty() && holds(child))) {
            node.children().forEach(child -> read(child, withoutParts));
            stem.append('\n');
        } else {
            stem.append(node.text());
            stem.append(node.name().isEmpty() ? "" : "\n");
        }
    }

    /** A gap shows in the words, but not where the words have shown it already. */
    private void gap(XmlNode node) {
        if (!node.attribute("class").contains("words")
                && !node.attribute("class").contains("within-")) {
            stem.append(' ').append(GiftBlock.GAP).append(' ');
        }
    }

    private void rubric(XmlNode node) {
        var own = node.all("div")
                .filter(div -> div.attribute("class").equals("model"))
                .toList();
        if (own.isEmpty()) {
            model.append(node.text());
        }
        own.forEach(div -> model.append(div.text()));
        node.all("div")
                .filter(div -> div.attribute("class").equals("keyword"))
                .forEach(div -> keywords.add(div.text()));
    }

    private static boolean holds(XmlNode node) {
        return node.name().endsWith("Interaction")
                || node.all().anyMatch(each -> each.name().endsWith("Interaction"));
    }

    Content content(QtiItem item) {
        if (interactions.isEmpty()) {
            throw new FileFault(line, "exchange.qti.no-interaction");
        }
        if (interactions.stream().allMatch(each -> each.is("textEntryInteraction"))) {
            return item.gaps(interactions, stem(), because());
        }
        if (interactions.size() == 1) {
            var content = item.content(interactions.getFirst(), stem(), because());
            return content instanceof Content.ShortAnswer(var asked, var _, var _, var why)
                    ? new Content.ShortAnswer(asked, model.toString(), keywords, why)
                    : content;
        }
        var parts = new ArrayList<Part>();
        for (var interaction : interactions) {
            var asked = interaction.wordsOf("prompt").isEmpty() ? "(" + (parts.size() + 1) + ")" : "";
            parts.add(new Part(
                    interaction.is("textEntryInteraction")
                            ? item.gaps(List.of(interaction), asked + " " + GiftBlock.GAP, "")
                            : item.content(interaction, asked, ""),
                    1));
        }
        return new Content.Case(stem(), parts, because());
    }
}
