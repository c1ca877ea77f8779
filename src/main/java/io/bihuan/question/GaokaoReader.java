package io.bihuan.question;

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
    private static final Pattern LETTER = Pattern.compile("(?:^|(?<=[\\s（）()　．。])) ?([A-H])\\s?[．.、]\\s*");
    private static final Pattern LEAD = Pattern.compile("^\\s*\\d{1,2}\\s*[．.]\\s*(?:[（(]\\s*\\d+\\s*分\\s*[）)])?\\s*");

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
                lines.add(line(i + 1, examples.get(i), source));
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

    private static ImportLine line(int row, JsonNode example, String source) {
        var text = example.path("question").asString("").strip();
        var explanation = example.path("analysis").asString("").strip();
        var from = (source + " " + example.path("year").asString("")
                        + example.path("category").asString(""))
                .strip();
        var answer = example.path("answer");
        if (answer.isString()) {
            return fillIn(row, text, answer.asString().strip(), explanation, from);
        }
        if (answer.size() != 1) {
            return ImportLine.bad(row, text, "question.gaokao.several", answer.size());
        }
        return choice(row, text, answer.get(0).asString("").strip().toUpperCase(Locale.ROOT), explanation, from);
    }

    private static ImportLine choice(int row, String text, String letters, String explanation, String from) {
        if (!letters.matches("[A-H]+")) {
            return ImportLine.bad(row, text, "question.gaokao.answer", letters);
        }
        var marks = lettered(text);
        if (marks.size() < 2) {
            return ImportLine.bad(row, text, "question.gaokao.no-choices");
        }
        var choices = IntStream.range(0, marks.size())
                .mapToObj(place -> {
                    var mark = marks.get(place);
                    var end = place + 1 < marks.size() ? marks.get(place + 1).start() : text.length();
                    return Choice.of(flat(text.substring(mark.end(), end)), letters.indexOf('A' + place) >= 0);
                })
                .toList();
        var stem = LEAD.matcher(text.substring(0, marks.getFirst().start()))
                .replaceFirst("")
                .strip();
        var content = letters.length() == 1
                ? new Content.Single(stem, choices, explanation)
                : new Content.Multiple(stem, choices, PartialCredit.UNLESS_WRONG, explanation);
        return letters.chars().anyMatch(letter -> letter - 'A' >= choices.size())
                ? ImportLine.bad(row, text, "question.gaokao.answer", letters)
                : ImportLine.checked(row, new QuestionDraft(content, null, 3, from, QuestionStatus.ACTIVE));
    }

    private record Mark(int start, int end) {}

    /** The letters A, B, C … that follow each other to the end; a text may name an earlier A in passing. */
    private static List<Mark> lettered(String text) {
        var marks = new ArrayList<Mark>();
        var matcher = LETTER.matcher(text);
        while (matcher.find()) {
            var place = matcher.group(1).charAt(0) - 'A';
            if (place == 0) {
                marks.clear();
            }
            if (place == marks.size()) {
                marks.add(new Mark(matcher.start(), matcher.end()));
            }
        }
        return marks;
    }

    private static ImportLine fillIn(int row, String text, String answer, String explanation, String from) {
        // A page of reasons is an essay, which nobody but people can mark.
        if (answer.isEmpty() || answer.length() > 120 || answer.contains("\n")) {
            return ImportLine.bad(row, text, "question.gift.essay");
        }
        var stem = LEAD.matcher(text).replaceFirst("").strip();
        var asked = stem.contains("__") ? stem : stem + " " + GiftBlock.GAP;
        var content = new Content.FillIn(asked, List.of(Blank.of(answer)), explanation);
        return ImportLine.checked(row, new QuestionDraft(content, null, 3, from, QuestionStatus.ACTIVE));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s*\\R\\s*", "").strip();
    }
}
