package io.bihuan.exchange;

import io.bihuan.question.Accepted;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDraft;
import io.bihuan.richtext.RichText;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes Moodle's own XML. */
final class MoodleWriter {

    private final XmlText xml = new XmlText(UnaryOperator.identity());

    private final Map<UUID, byte[]> pictures;
    private final Map<UUID, String> names;

    private MoodleWriter(Map<UUID, byte[]> pictures) {
        this.pictures = pictures;
        this.names = names(pictures);
    }

    /** What each picture is called in a file that holds it. */
    static Map<UUID, String> names(Map<UUID, byte[]> pictures) {
        return pictures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getKey() + PackedPictures.ending(each.getValue())));
    }

    static byte[] write(List<QuestionDraft> drafts, Map<UUID, byte[]> pictures) {
        var writer = new MoodleWriter(pictures);
        writer.xml.open("quiz");
        var area = "";
        for (var draft : drafts) {
            if (draft.areaCode() != null && !draft.areaCode().equals(area)) {
                area = draft.areaCode();
                writer.xml
                        .open("question", "type", "category")
                        .open("category")
                        .words("text", "$course$/top/" + area)
                        .close()
                        .close();
            }
            writer.question(draft);
        }
        writer.xml.close();
        return writer.xml.bytes();
    }

    private void question(QuestionDraft draft) {
        var content = draft.content();
        xml.open("question", "type", type(content))
                .open("name")
                .words("text", name(content))
                .close();
        text("questiontext", content.stem());
        text("generalfeedback", content.explanation());
        answers(content);
        xml.open("tags");
        var usual = content instanceof Content.Ordering ? PartialCredit.ALL_OR_NOTHING : PartialCredit.PROPORTIONAL;
        for (var tag : Tags.of(draft.difficulty(), content, Set.of(usual))) {
            xml.open("tag").words("text", tag).close();
        }
        xml.close().close();
    }

    private void answers(Content content) {
        switch (content) {
            case Content.Single single -> {
                xml.words("single", "true").words("shuffleanswers", "true");
                single.choices().forEach(choice -> choice(choice, choice.share()));
            }
            case Content.Multiple multiple -> {
                xml.words("single", "false").words("shuffleanswers", "true");
                multiple.choices().forEach(choice -> choice(choice, Tags.weight(choice, multiple.choices())));
            }
            case Content.TrueFalse statement -> {
                answer("true", statement.truth() ? "100" : "0").close();
                answer("false", statement.truth() ? "0" : "100").close();
            }
            case Content.FillIn fillIn -> fillIn.blanks().getFirst().accepted().forEach(this::accepted);
            case Content.Ordering ordering ->
                ordering.steps().forEach(step -> answer(step, "1.0").close());
            case Content.Matching matching -> {
                xml.words("shuffleanswers", "true");
                matching.pairs().forEach(pair -> pair(pair.left(), pair.right()));
                matching.extras().forEach(extra -> pair("", extra));
            }
            case Content.ShortAnswer shortAnswer -> text("graderinfo", shortAnswer.model());
            case Content.Case _ -> throw new IllegalArgumentException("Moodle has no case");
        }
    }

    private void choice(Choice choice, BigDecimal share) {
        answer(choice.text(), share.toPlainString());
        text("feedback", choice.feedback());
        xml.close();
    }

    private void accepted(Accepted accepted) {
        var number = accepted.tolerance() != null;
        answer(
                number ? accepted.text() : accepted.text().replace("*", "\\*"),
                accepted.share().toPlainString());
        if (accepted.tolerance() != null) {
            xml.words("tolerance", accepted.tolerance().toPlainString());
        }
        xml.close();
    }

    private void pair(String left, String right) {
        told("subquestion", left).open("answer").words("text", right).close().close();
    }

    private XmlText answer(String text, String fraction) {
        return told("answer", text, "fraction", fraction);
    }

    private void text(String name, String words) {
        told(name, words).close();
    }

    /** An element left open that says these words, as HTML with the files of its pictures where it shows any. */
    private XmlText told(String name, String words, String... attributes) {
        var html = PackedPictures.html(words, names, "@@PLUGINFILE@@/");
        var all = Stream.concat(Stream.of(attributes), Stream.of("format", html == null ? "plain_text" : "html"))
                .toArray(String[]::new);
        xml.open(name, all).words("text", html == null ? words : html);
        for (var id : RichText.pictures(Stream.of(words))) {
            var bytes = pictures.get(id);
            if (bytes != null) {
                xml.words(
                        "file",
                        Base64.getEncoder().encodeToString(bytes),
                        "name",
                        String.valueOf(names.get(id)),
                        "path",
                        "/",
                        "encoding",
                        "base64");
            }
        }
        return xml;
    }

    private static String type(Content content) {
        return switch (content) {
            case Content.Single _, Content.Multiple _ -> "multichoice";
            case Content.TrueFalse _ -> "truefalse";
            case Content.FillIn fillIn ->
                fillIn.blanks().getFirst().accepted().getFirst().tolerance() == null ? "shortanswer" : "numerical";
            case Content.Ordering _ -> "ordering";
            case Content.Matching _ -> "matching";
            case Content.ShortAnswer _ -> "essay";
            case Content.Case _ -> "description";
        };
    }

    static String name(Content content) {
        var flat = RichText.words(content.stem()).replaceAll("\\s+", " ").strip();
        return flat.codePointCount(0, flat.length()) <= 40 ? flat : flat.substring(0, flat.offsetByCodePoints(0, 40));
    }
}
