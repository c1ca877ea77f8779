package io.bihuan.exchange;

import io.bihuan.question.Accepted;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDraft;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes Moodle's GIFT format. */
final class GiftWriter {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private GiftWriter() {}

    static byte[] write(List<QuestionDraft> drafts) {
        var out = new StringBuilder();
        var area = "";
        for (var draft : drafts) {
            if (draft.areaCode() != null && !draft.areaCode().equals(area)) {
                area = draft.areaCode();
                out.append("$CATEGORY: $course$/top/").append(area).append("\n\n");
            }
            var tags = Tags.of(draft.difficulty(), draft.content(), Set.of(PartialCredit.PROPORTIONAL));
            if (!tags.isEmpty()) {
                out.append(tags.stream().map(tag -> "[tag:" + tag + "]").collect(Collectors.joining(" ", "// ", "\n")));
            }
            out.append("::")
                    .append(escaped(MoodleWriter.name(draft.content())))
                    .append(":: ")
                    .append(text(draft.content().stem()))
                    .append(" {")
                    .append(answers(draft.content()))
                    .append(
                            draft.content().explanation().isEmpty()
                                    ? ""
                                    : "\n####" + text(draft.content().explanation()))
                    .append("}\n\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String answers(Content content) {
        return switch (content) {
            case Content.Single single ->
                single.choices().stream()
                        .map(choice -> choice.share().compareTo(ALL) == 0
                                ? line("=", choice.text(), choice.feedback())
                                : line("~" + weight(choice.share()), choice.text(), choice.feedback()))
                        .collect(Collectors.joining());
            case Content.Multiple multiple ->
                multiple.choices().stream()
                        .map(choice -> line(
                                "~%" + Tags.weight(choice, multiple.choices()).toPlainString() + "%",
                                choice.text(),
                                choice.feedback()))
                        .collect(Collectors.joining());
            case Content.TrueFalse statement -> statement.truth() ? "T" : "F";
            case Content.FillIn fillIn -> gap(fillIn.blanks().getFirst().accepted());
            case Content.Matching matching ->
                matching.pairs().stream()
                                .map(pair -> line("=", pair.left(), "").stripTrailing() + " -> " + text(pair.right()))
                                .collect(Collectors.joining())
                        + matching.extras().stream()
                                .map(extra -> "\n= -> " + text(extra))
                                .collect(Collectors.joining());
            case Content.ShortAnswer _ -> "";
            case Content.Ordering _, Content.Case _ -> throw new IllegalArgumentException("GIFT has no such question");
        };
    }

    private static String gap(List<Accepted> accepted) {
        var numbers = accepted.getFirst().tolerance() != null;
        return (numbers ? "#" : "")
                + accepted.stream()
                        .map(answer -> line(
                                "=" + weight(answer.share()),
                                answer.tolerance() == null
                                        ? answer.text()
                                        : answer.text() + ":"
                                                + answer.tolerance().toPlainString(),
                                "",
                                numbers))
                        .collect(Collectors.joining());
    }

    private static String weight(BigDecimal share) {
        return share.signum() == 0 || share.compareTo(ALL) == 0 ? "" : "%" + share.toPlainString() + "%";
    }

    private static String line(String mark, String text, String feedback) {
        return line(mark, text, feedback, false);
    }

    private static String line(String mark, String text, String feedback, boolean number) {
        var weighed = mark.endsWith("%");
        // Words that begin as a weight does are told from one by a weight before them.
        var guard = !weighed && text.startsWith("%") ? (mark.equals("=") ? "%100%" : "%0%") : "";
        return "\n" + mark + guard + (number ? text : text(text)) + (feedback.isEmpty() ? "" : " #" + text(feedback));
    }

    /** Words that begin as the name of a format does are told from one by the name of their own. */
    private static String text(String words) {
        return (words.startsWith("[") ? "[plain]" : "") + escaped(words);
    }

    private static String escaped(String words) {
        return words.replaceAll("([~=#{}:\\\\])", "\\\\$1")
                .replace("\r\n", "\n")
                .replace("\n", "\\n");
    }
}
