package io.bihuan.exchange;

import io.bihuan.question.Accepted;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a format can carry of a question: said before anything is written. */
final class Carrying {

    private static final Pattern AIKEN_LINE =
            Pattern.compile("^\\s*$|^([A-Z])[.)．、）].*|^(?i:ANSWER|答案)\\s*[:：].*", Pattern.MULTILINE);
    private static final int TABLE_CHOICES = 6;

    private Carrying() {}

    /** How a question fares: whole, with losses, or not at all; the reasons are wording. */
    record Fate(boolean stays, List<String> reasons) {

        static final Fate WHOLE = new Fate(false, List.of());

        boolean whole() {
            return !stays && reasons.isEmpty();
        }
    }

    static Fate of(ExportFormat format, QuestionDraft draft) {
        var content = draft.content();
        var textAlone = format == ExportFormat.GIFT || format == ExportFormat.AIKEN;
        var why = textAlone && !Texts.pictures(content).isEmpty()
                ? "exchange.lost.pictures"
                : staysBehind(format, content);
        if (!why.isEmpty()) {
            return new Fate(true, List.of(why));
        }
        var losses = losses(format, content);
        return losses.isEmpty() ? Fate.WHOLE : new Fate(false, losses);
    }

    private static String staysBehind(ExportFormat format, Content content) {
        return switch (format) {
            case XLSX -> tooMany(content) ? "exchange.lost.choices" : "";
            case GIFT ->
                content instanceof Content.Ordering || content instanceof Content.Case
                        ? "exchange.lost.kind"
                        : gaps(content) > 1
                                ? "exchange.lost.gaps"
                                : mixed(content)
                                        ? "exchange.lost.mixed"
                                        : words(content).anyMatch(word -> word.contains("->"))
                                                ? "exchange.lost.arrow"
                                                : "";
            case AIKEN -> aiken(content);
            case MOODLE_XML ->
                content instanceof Content.Case
                        ? "exchange.lost.kind"
                        : gaps(content) > 1 ? "exchange.lost.gaps" : mixed(content) ? "exchange.lost.mixed" : "";
            case QTI_2_1, QTI_2_2, QTI_3_0 -> "";
        };
    }

    private static List<String> losses(ExportFormat format, Content content) {
        var losses = new ArrayList<String>();
        if (format == ExportFormat.AIKEN) {
            losses.add("exchange.lost.about");
            if (!content.explanation().isEmpty() || feedback(content)) {
                losses.add("exchange.lost.explanation");
            }
        }
        if (format == ExportFormat.XLSX && (feedback(content) || !plain(content))) {
            losses.add("exchange.lost.weights");
        }
        if (format == ExportFormat.XLSX && !Texts.pictures(content).isEmpty()) {
            losses.add("exchange.lost.pictures-named");
        }
        if (format == ExportFormat.GIFT
                && content instanceof Content.ShortAnswer written
                && !written.model().isEmpty()) {
            losses.add("exchange.lost.model");
        }
        if ((format == ExportFormat.GIFT || format == ExportFormat.MOODLE_XML)
                && content instanceof Content.FillIn fillIn
                && !fillIn.stem().contains(GiftBlock.GAP)) {
            losses.add("exchange.lost.gap-mark");
        }
        return losses;
    }

    private static String aiken(Content content) {
        var several = content instanceof Content.Multiple multiple
                && multiple.key().size() > 1
                && multiple.credit() == PartialCredit.ALL_OR_NOTHING
                && plain(content);
        if (!(content instanceof Content.Single && plain(content)) && !several) {
            return "exchange.lost.kind";
        }
        var lines = Stream.concat(
                Stream.of(content.stem()), content.offered().stream().map(Choice::text));
        return AIKEN_LINE.matcher(content.stem()).find() || lines.skip(1).anyMatch(word -> word.contains("\n"))
                ? "exchange.lost.lines"
                : "";
    }

    private static boolean tooMany(Content content) {
        return switch (content) {
            case Content.Single _, Content.Multiple _ -> content.offered().size() > TABLE_CHOICES;
            case Content.Ordering ordering -> ordering.steps().size() > TABLE_CHOICES;
            case Content.Case several -> several.parts().stream().anyMatch(part -> tooMany(part.content()));
            case Content.TrueFalse _, Content.FillIn _, Content.Matching _, Content.ShortAnswer _ -> false;
        };
    }

    private static int gaps(Content content) {
        return content instanceof Content.FillIn fillIn ? fillIn.blanks().size() : 0;
    }

    /** Words and numbers in one gap. */
    private static boolean mixed(Content content) {
        return content instanceof Content.FillIn fillIn
                && fillIn.blanks().stream()
                                .map(Blank::accepted)
                                .flatMap(List::stream)
                                .map(Accepted::tolerance)
                                .map(Objects::isNull)
                                .collect(Collectors.toSet())
                                .size()
                        > 1;
    }

    private static Stream<String> words(Content content) {
        return content instanceof Content.Matching matching
                ? Stream.concat(
                        matching.pairs().stream().flatMap(pair -> Stream.of(pair.left(), pair.right())),
                        matching.extras().stream())
                : Stream.concat(
                        content.offered().stream().flatMap(choice -> Stream.of(choice.text(), choice.feedback())),
                        content instanceof Content.FillIn fillIn
                                ? fillIn.blanks().stream()
                                        .flatMap(blank -> blank.accepted().stream())
                                        .map(Accepted::text)
                                : Stream.empty());
    }

    private static boolean plain(Content content) {
        return content instanceof Content.Case several
                ? several.parts().stream().allMatch(part -> plain(part.content()))
                : Tags.isPlain(content.offered());
    }

    private static boolean feedback(Content content) {
        return content instanceof Content.Case several
                ? several.parts().stream().anyMatch(part -> feedback(part.content()))
                : content.offered().stream()
                        .anyMatch(choice -> !choice.feedback().isEmpty());
    }
}
