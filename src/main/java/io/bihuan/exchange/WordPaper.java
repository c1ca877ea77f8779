package io.bihuan.exchange;

import io.bihuan.question.AnswerText;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionStatus;
import io.bihuan.question.Texts;
import io.bihuan.richtext.RichText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole paper from Word: numbered questions, choices A to F on lines of their own or side by side, 答案：, and 解析：
 * below, with the pictures and formulas that stand in them. What stands before the first number is the paper's head and is
 * passed over.
 */
final class WordPaper {

    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,3})\\s*[.．、)）](?!\\d)\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("^\\s*[【\\[]?(?:参考)?答案[】\\]]?\\s*[:：]?\\s*(.*)$");
    private static final Pattern BECAUSE = Pattern.compile("^\\s*[【\\[]?(?:答案)?解析[】\\]]?\\s*[:：]?\\s*(.*)$");
    private static final Pattern IN_BRACKETS = Pattern.compile("[（(]\\s*([A-F]{1,6}|√|×|对|错|正确|错误)\\s*[）)]");
    private static final Pattern TRUTH = Pattern.compile("√|×|对|错|正确|错误|T|F", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("^\\s*[一二三四五六七八九十]{1,3}\\s*[、.．].*");
    private static final Pattern LETTERS = Pattern.compile("[A-F]{1,6}");
    private static final String GAP = "____";

    private final List<ImportLine> lines = new ArrayList<>();
    private final StringBuilder asked = new StringBuilder();
    private final StringBuilder answer = new StringBuilder();
    private final StringBuilder because = new StringBuilder();
    private int number;
    private StringBuilder open = asked;
    private final PackedPictures pictures = new PackedPictures();
    private final Set<UUID> shown = new HashSet<>();
    private @Nullable FileFault fault;

    private WordPaper() {}

    static List<ImportLine> read(byte[] file) {
        if (!Archive.is(file)) {
            return List.of(ImportLine.bad(1, "", "exchange.word.unreadable"));
        }
        try {
            Archive.open(file);
        } catch (FileFault fault) {
            return List.of(fault.bad(""));
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var paper = new WordPaper();
            for (var paragraph : document.getParagraphs()) {
                var said = WordWords.of(paragraph, paper.pictures);
                (numbered(paragraph) + said.text()).lines().forEach(paper::line);
                paper.fault = said.fault() == null || paper.number == 0 ? paper.fault : said.fault();
            }
            paper.close();
            paper.leave(document);
            return paper.lines;
        } catch (IOException | RuntimeException unreadable) {
            return List.of(ImportLine.bad(1, "", "exchange.word.unreadable"));
        }
    }

    /** Word numbers its lists by itself: the number is no text, and stands in the list's level. */
    private static String numbered(XWPFParagraph paragraph) {
        var counted = paragraph.getNumID() != null
                && paragraph.getNumIlvl() != null
                && paragraph.getNumIlvl().signum() == 0;
        return counted && "decimal".equals(paragraph.getNumFmt()) ? "1. " : "";
    }

    /** Names what belongs to no question: pictures of the head, of headers and of tables, and the tables themselves. */
    private void leave(XWPFDocument document) {
        var others = document.getAllPictures().stream()
                .filter(picture -> !WordWords.isMetafile(picture))
                .map(picture -> UUID.nameUUIDFromBytes(picture.getData()))
                .filter(id -> !shown.contains(id))
                .distinct()
                .count();
        if (others > 0) {
            lines.add(ImportLine.left(1, "", "exchange.left.pictures", others));
        }
        if (!document.getTables().isEmpty()) {
            lines.add(ImportLine.left(
                    1, "", "exchange.left.tables", document.getTables().size()));
        }
    }

    private void line(String text) {
        var head = NUMBER.matcher(text);
        var answered = ANSWER.matcher(text);
        var explained = BECAUSE.matcher(text);
        if (head.matches()) {
            close();
            number++;
            asked.append(head.group(2));
        } else if (number == 0 || HEADING.matcher(text).matches()) {
            close();
        } else if (explained.matches()) {
            open = because;
            because.append(explained.group(1));
        } else if (answered.matches()) {
            open = answer;
            answer.append(answered.group(1));
        } else if (!text.isBlank()) {
            open.append(open.isEmpty() ? "" : "\n").append(text.strip());
        }
        if (number > 0) {
            shown.addAll(RichText.pictures(Stream.of(text)));
        }
    }

    private void close() {
        if (!asked.isEmpty()) {
            try {
                lines.add(fault == null ? question() : fault.at(number).bad(asked.toString()));
            } catch (FileFault refused) {
                lines.add(refused.bad(asked.toString()));
            }
        }
        fault = null;
        asked.setLength(0);
        answer.setLength(0);
        because.setLength(0);
        open = asked;
    }

    private ImportLine question() {
        var content = content();
        var own = Texts.pictures(content);
        var brought = pictures.found().entrySet().stream()
                .filter(each -> own.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ImportLine.foreign(
                number, new QuestionDraft(content, null, Tags.USUAL_DIFFICULTY, "", QuestionStatus.IN_REVIEW), brought);
    }

    private Content content() {
        var text = asked.toString().strip();
        var told = answer.toString().strip();
        var inside = IN_BRACKETS.matcher(text);
        if (told.isEmpty() && inside.find()) {
            told = inside.group(1);
            text = text.substring(0, inside.start()) + "（　）" + text.substring(inside.end());
        }
        var why = because.toString().strip();
        if (told.isEmpty()) {
            throw new FileFault(number, "exchange.word.no-answer");
        }
        var marks = LetteredChoices.in(text);
        if (marks.size() >= 2) {
            return choice(text, marks, told, why);
        }
        if (TRUTH.matcher(told).matches()) {
            return new Content.TrueFalse(text, told.toUpperCase(Locale.ROOT).matches("√|对|正确|T"), why);
        }
        var gapped = text.replaceAll("_{2,}|＿{2,}", GAP);
        return gapped.contains(GAP)
                ? AnswerText.content(
                        QuestionKind.FILL_IN,
                        gapped,
                        told.replaceAll("[;；|｜]", "\n"),
                        List.of(),
                        PartialCredit.ALL_OR_NOTHING,
                        why)
                : new Content.ShortAnswer(text, told, List.of(), why);
    }

    private Content choice(String text, List<LetteredChoices.Mark> marks, String told, String why) {
        var letters = told.toUpperCase(Locale.ROOT).replaceAll("[\\s,，、;；.。]", "");
        if (!LETTERS.matcher(letters).matches() || letters.chars().anyMatch(letter -> letter - 'A' >= marks.size())) {
            throw new FileFault(number, "question.table.answer", told);
        }
        var choices = IntStream.range(0, marks.size())
                .mapToObj(place -> {
                    var end = place + 1 < marks.size() ? marks.get(place + 1).start() : text.length();
                    var words = text.substring(marks.get(place).end(), end).replaceAll("\\s*\\n\\s*", " ");
                    return Choice.of(words.strip(), letters.indexOf('A' + place) >= 0);
                })
                .toList();
        var stem = text.substring(0, marks.getFirst().start()).strip();
        return letters.length() == 1
                ? new Content.Single(stem, choices, why)
                : new Content.Multiple(stem, choices, PartialCredit.ALL_OR_NOTHING, why);
    }
}
