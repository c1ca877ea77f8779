package io.bihuan.exchange;

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

/** Reads questions in the Aiken format: the question, lettered choices, a line that begins with ANSWER. */
final class AikenReader {

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern CHOICE = Pattern.compile("^([A-Z])[.)．、）]\\s*(.*)$");
    private static final Pattern ANSWER = Pattern.compile("^(?:ANSWER|答案)\\s*[:：]\\s*(.*)$", Pattern.CASE_INSENSITIVE);

    private final List<ImportLine> lines = new ArrayList<>();
    private final StringBuilder stem = new StringBuilder();
    private final List<String> choices = new ArrayList<>();
    private int start;
    private int last;

    private AikenReader() {}

    static List<ImportLine> read(String file) {
        var reader = new AikenReader();
        var text = LINE.split(file.startsWith("\ufeff") ? file.substring(1) : file, -1);
        for (var i = 0; i < text.length; i++) {
            reader.line(i + 1, text[i].strip());
        }
        reader.breakOff();
        return reader.lines;
    }

    private void line(int number, String text) {
        if (text.isEmpty()) {
            breakOff();
            return;
        }
        last = number;
        var answer = ANSWER.matcher(text);
        var choice = CHOICE.matcher(text);
        if (answer.matches()) {
            end(answer.group(1));
        } else if (choice.matches() && choice.group(1).charAt(0) == 'A' + choices.size() && !stem.isEmpty()) {
            choices.add(choice.group(2));
        } else {
            words(number, text);
        }
    }

    /** A line without a letter goes on with the question; behind the choices a new question has begun too early. */
    private void words(int number, String text) {
        if (!choices.isEmpty()) {
            breakOff();
        }
        if (stem.isEmpty()) {
            start = number;
        } else {
            stem.append('\n');
        }
        stem.append(text);
    }

    private void end(String letters) {
        var places = letters.toUpperCase(Locale.ROOT)
                .chars()
                .filter(each -> each >= 'A' && each <= 'Z')
                .map(each -> each - 'A')
                .boxed()
                .toList();
        if (stem.isEmpty()) {
            lines.add(ImportLine.bad(last, letters, "question.aiken.answer-alone"));
        } else if (places.isEmpty() || places.stream().anyMatch(place -> place >= choices.size())) {
            lines.add(ImportLine.bad(start, stem.toString(), "question.aiken.answer-unknown", last, letters));
        } else {
            lines.add(ImportLine.checked(start, draft(places)));
        }
        clear();
    }

    private QuestionDraft draft(List<Integer> right) {
        var offered = IntStream.range(0, choices.size())
                .mapToObj(place -> Choice.of(choices.get(place), right.contains(place)))
                .toList();
        var content = right.size() == 1
                ? new Content.Single(stem.toString(), offered, "")
                : new Content.Multiple(stem.toString(), offered, PartialCredit.ALL_OR_NOTHING, "");
        return new QuestionDraft(content, null, 2, "Aiken", QuestionStatus.ACTIVE);
    }

    private void breakOff() {
        if (!stem.isEmpty()) {
            lines.add(ImportLine.bad(start, stem.toString(), "question.aiken.no-answer", last));
            clear();
        }
    }

    private void clear() {
        stem.setLength(0);
        choices.clear();
    }
}
