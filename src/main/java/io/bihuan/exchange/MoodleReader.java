package io.bihuan.exchange;

import io.bihuan.question.Accepted;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.Normal;
import io.bihuan.question.Pair;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads Moodle's own XML with its pictures. Kinds that the bank does not know are named with their line. */
final class MoodleReader {

    private final List<ImportLine> lines = new ArrayList<>();
    private @Nullable String category;

    private MoodleReader() {}

    static List<ImportLine> read(byte[] file) {
        try {
            var root = Xml.read(file, UnaryOperator.identity());
            if (!root.is("quiz")) {
                return List.of(ImportLine.bad(root.line(), root.name(), "exchange.moodle.shape"));
            }
            var reader = new MoodleReader();
            root.each("question").forEach(reader::question);
            return reader.lines;
        } catch (FileFault fault) {
            return List.of(fault.bad(""));
        }
    }

    private void question(XmlNode node) {
        var type = node.attribute("type");
        if (type.equals("category")) {
            category = GiftReader.lastStep(node.each("category").stream()
                    .findFirst()
                    .map(XmlNode::text)
                    .orElse(""));
            return;
        }
        var stem = "";
        try {
            stem = words(node, "questiontext");
            var tags = Tags.of(
                    node.all("tag").map(XmlNode::text).toList(),
                    type.equals("ordering") ? PartialCredit.ALL_OR_NOTHING : PartialCredit.PROPORTIONAL);
            var content = content(node, type, stem, tags);
            var pictures = new PackedPictures();
            shown(node, pictures);
            lines.add(ImportLine.foreign(
                    node.line(),
                    new QuestionDraft(content, category, tags.difficultyOr(), "Moodle", QuestionStatus.IN_REVIEW),
                    pictures.found()));
            leftOut(node, stem, pictures);
        } catch (FileFault fault) {
            lines.add(fault.bad(stem));
        }
    }

    /** A file that no text shows stays out, and is named. */
    private void leftOut(XmlNode node, String stem, PackedPictures pictures) {
        node.all("file")
                .filter(file -> !pictures.found().containsKey(UUID.nameUUIDFromBytes(bytes(file))))
                .forEach(file ->
                        lines.add(ImportLine.left(file.line(), stem, "exchange.left.picture", file.attribute("name"))));
        if (!node.each("hint").isEmpty()) {
            lines.add(ImportLine.left(node.each("hint").getFirst().line(), stem, "exchange.left.hints"));
        }
    }

    private static Content content(XmlNode node, String type, String stem, Tags tags) {
        var because = words(node, "generalfeedback");
        var answers = node.each("answer");
        return switch (type) {
            case "multichoice" -> {
                var choices = answers.stream().map(MoodleReader::choice).toList();
                yield Set.of("false", "0").contains(node.wordsOf("single"))
                        ? new Content.Multiple(stem, tags.restored(choices), tags.credit(), because)
                        : new Content.Single(stem, choices, because);
            }
            case "truefalse" ->
                new Content.TrueFalse(
                        stem,
                        answers.stream()
                                .anyMatch(answer -> share(answer).signum() > 0
                                        && words(answer).equalsIgnoreCase("true")),
                        because);
            case "shortanswer" ->
                gap(stem, answers.stream().map(MoodleReader::word).toList(), because);
            case "numerical" ->
                gap(stem, answers.stream().map(MoodleReader::number).toList(), because);
            case "matching" -> matching(node, stem, tags, because);
            case "ordering" ->
                new Content.Ordering(
                        stem, answers.stream().map(MoodleReader::words).toList(), tags.credit(), because);
            case "essay" -> new Content.ShortAnswer(stem, words(node, "graderinfo"), tags.keywords(), because);
            case "description" -> throw new FileFault(node.line(), "question.gift.description");
            default -> throw new FileFault(node.line(), "exchange.moodle.type", type);
        };
    }

    private static Content gap(String stem, List<Accepted> accepted, String because) {
        var worth =
                accepted.stream().filter(answer -> answer.share().signum() > 0).toList();
        var asked = stem.contains(GiftBlock.GAP) ? stem : stem + " " + GiftBlock.GAP;
        return new Content.FillIn(asked, List.of(new Blank(worth)), because);
    }

    private static Content matching(XmlNode node, String stem, Tags tags, String because) {
        var pairs = new ArrayList<Pair>();
        var extras = new ArrayList<String>();
        for (var sub : node.each("subquestion")) {
            var left = words(sub);
            var right = sub.each("answer").stream()
                    .findFirst()
                    .map(MoodleReader::words)
                    .orElse("");
            if (left.isEmpty()) {
                extras.add(right);
            } else {
                pairs.add(new Pair(left, right));
            }
        }
        return new Content.Matching(stem, pairs, extras, tags.credit(), because);
    }

    private static Choice choice(XmlNode answer) {
        return new Choice(words(answer), share(answer), words(answer, "feedback"));
    }

    private static Accepted word(XmlNode answer) {
        return new Accepted(words(answer).replace("\\*", "*"), share(answer), null);
    }

    private static Accepted number(XmlNode answer) {
        var tolerance = Normal.number(answer.wordsOf("tolerance"));
        return new Accepted(words(answer), share(answer), tolerance == null ? BigDecimal.ZERO : tolerance.abs());
    }

    /** Whole per cents stay whole: 33.33333 is a weight, 50.00000 is fifty. */
    private static BigDecimal share(XmlNode answer) {
        var number = Normal.number(answer.attribute("fraction"));
        if (number == null) {
            throw new FileFault(answer.line(), "question.gift.number", answer.attribute("fraction"));
        }
        var plain = number.setScale(5, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static String words(XmlNode node, String child) {
        return node.each(child).stream().findFirst().map(MoodleReader::words).orElse("");
    }

    private static void shown(XmlNode node, PackedPictures pictures) {
        node.all()
                .filter(each -> !each.each("file").isEmpty())
                .forEach(each -> pictures.marked(
                        each.each("text").stream().findFirst().map(XmlNode::raw).orElse(""), files(each)));
    }

    private static Map<String, byte[]> files(XmlNode node) {
        return node.each("file").stream()
                .collect(Collectors.toMap(file -> file.attribute("name"), MoodleReader::bytes, (first, _) -> first));
    }

    private static byte[] bytes(XmlNode file) {
        try {
            return Base64.getMimeDecoder().decode(file.raw());
        } catch (IllegalArgumentException broken) {
            throw new FileFault(file.line(), "exchange.moodle.picture", file.attribute("name"));
        }
    }

    /** What a text element says, its pictures written as marks, its marks of HTML taken away where it says that it has any. */
    private static String words(XmlNode node) {
        var text = node.each("text").stream().findFirst().map(XmlNode::raw).orElse("");
        var format = node.attribute("format");
        var html =
                format.isEmpty() ? text.contains("</") : format.equals("html") || format.equals("moodle_auto_format");
        if (!html) {
            return text.strip();
        }
        var plain = MathMl.inHtml(new PackedPictures().marked(text, files(node)), node.line());
        return GiftText.withoutTags(plain).strip();
    }
}
