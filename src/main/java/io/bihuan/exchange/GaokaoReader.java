package io.bihuan.exchange;

import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads published exam questions: JSON with {@code example[]}, the choices lettered inside the question's text. */
final class GaokaoReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LEAD = Pattern.compile("^\\s*\\d{1,2}\\s*[．.]\\s*(?:[（(]\\s*\\d+\\s*分\\s*[）)])?\\s*");

    private static final int LONGEST_TYPED = 40;

    private GaokaoReader() {}

    static List<ImportLine> read(String file) {
        try {
            var root = JSON.readTree(file);
            var examples = root.path("example");
            if (!examples.isArray()) {
                return List.of(
                        ImportLine.bad(1, file.substring(0, Math.min(40, file.length())), "question.gaokao.shape"));
            }
            var source = root.path("keywords").asString("");
            var lines = new ArrayList<ImportLine>();
            for (var i = 0; i < examples.size(); i++) {
                lines.addAll(lines(i + 1, examples.get(i), source));
            }
            return lines;
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            return List.of(ImportLine.bad(
                    where == null ? 1 : Math.max(1, where.getLineNr()),
                    "",
                    "question.gaokao.broken",
                    where == null ? 1 : where.getLineNr()));
        }
    }

    private static List<ImportLine> lines(int row, JsonNode example, String source) {
        var text = example.path("question").asString("").strip();
        var from = (source + " " + example.path("year").asString("")
                        + example.path("category").asString(""))
                .strip();
        var explanation = example.path("analysis").asString("").strip();
        var answer = example.path("answer");
        if (answer.isString()) {
            return List.of(fillIn(row, text, answer.asString().strip(), explanation, from));
        }
        var parts = answer.size() == 1
                ? List.of(new QuestionsOnOneText.Part("", text))
                : QuestionsOnOneText.of(text, answer.size());
        if (parts.isEmpty()) {
            return List.of(ImportLine.bad(row, text, "question.gaokao.several", answer.size()));
        }
        return IntStream.range(0, parts.size())
                .mapToObj(place -> choice(
                        row,
                        parts.get(place),
                        answer.get(place).asString("").strip().toUpperCase(Locale.ROOT),
                        explanation,
                        from))
                .toList();
    }

    private static ImportLine choice(
            int row, QuestionsOnOneText.Part part, String letters, String explanation, String from) {
        var text = part.question();
        if (!letters.matches("[A-H]+")) {
            return ImportLine.bad(row, text, "question.gaokao.answer", letters);
        }
        var marks = LetteredChoices.in(text);
        if (marks.size() < 2) {
            return ImportLine.bad(row, text, "question.gaokao.no-choices");
        }
        if (letters.chars().anyMatch(letter -> letter - 'A' >= marks.size())) {
            return ImportLine.bad(row, text, "question.gaokao.answer", letters);
        }
        var choices = IntStream.range(0, marks.size())
                .mapToObj(place -> {
                    var mark = marks.get(place);
                    var end = place + 1 < marks.size() ? marks.get(place + 1).start() : text.length();
                    return Choice.of(flat(text.substring(mark.end(), end)), letters.indexOf('A' + place) >= 0);
                })
                .toList();
        var asked = bare(text.substring(0, marks.getFirst().start()));
        var stem = part.material().isEmpty() ? asked : part.material() + "\n\n" + asked;
        var content = letters.length() == 1
                ? new Content.Single(stem, choices, explanation)
                : new Content.Multiple(stem, choices, PartialCredit.UNLESS_WRONG, explanation);
        return ImportLine.checked(row, new QuestionDraft(content, null, 3, from, QuestionStatus.ACTIVE));
    }

    private static ImportLine fillIn(int row, String text, String answer, String explanation, String from) {
        // Whole sentences are an essay, which nobody but people can mark.
        if (answer.isEmpty() || answer.length() > LONGEST_TYPED || answer.contains("\n")) {
            return ImportLine.bad(row, text, "question.gift.essay");
        }
        var stem = bare(text);
        var asked = stem.contains("__") ? stem : stem + " " + GiftBlock.GAP;
        var content = new Content.FillIn(asked, List.of(Blank.of(answer)), explanation);
        return ImportLine.checked(row, new QuestionDraft(content, null, 3, from, QuestionStatus.ACTIVE));
    }

    /** Without its number and its marks. */
    private static String bare(String text) {
        return LEAD.matcher(text).replaceFirst("").strip();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s*\\R\\s*", "").strip();
    }
}
