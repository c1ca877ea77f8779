package io.bihuan.exchange;

import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.illustration.Illustrations;
import io.bihuan.print.Sheets;
import io.bihuan.question.Normal;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import io.bihuan.question.Texts;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads files of questions, whatever their format, and finds the competence area that each one names. */
@Service
public class QuestionFiles {

    private final Areas areas;
    private final Illustrations illustrations;

    QuestionFiles(Areas areas, Illustrations illustrations) {
        this.illustrations = illustrations;
        this.areas = areas;
    }

    /**
     * Every question of a file, good or bad.
     *
     * @param areaCode the area of those that name none or one that nobody knows; null refuses them
     */
    public List<ImportLine> read(ImportFormat format, byte[] file, @Nullable String areaCode) {
        var lines = switch (format) {
            case XLSX -> table(file);
            case DOCX -> WordPaper.read(file);
            case GIFT -> GiftReader.read(text(file));
            case AIKEN -> AikenReader.read(text(file));
            case MOODLE_XML -> MoodleReader.read(file);
            case QTI -> QtiReader.read(file);
            case GAOKAO_JSON -> GaokaoReader.read(text(file));
        };
        if (lines.isEmpty()) {
            return List.of(ImportLine.bad(1, "", "question.import.empty"));
        }
        var names = names();
        var known =
                illustrations.known(lines.stream().flatMap(QuestionFiles::named).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> named(line).allMatch(known::contains) ? placed(line, names, areaCode) : pictureless(line))
                .toList();
    }

    /** The pictures that a line names and does not bring: a table names those of this system. */
    private static Stream<UUID> named(ImportLine line) {
        return line instanceof ImportLine.Good(var _, var draft, var brought)
                ? Texts.pictures(draft.content()).stream().filter(id -> !brought.containsKey(id))
                : Stream.empty();
    }

    private static ImportLine pictureless(ImportLine line) {
        return line instanceof ImportLine.Good(var row, var draft, var _)
                ? ImportLine.bad(row, draft.content().stem(), "question.fault.picture-gone")
                : line;
    }

    private static List<ImportLine> table(byte[] file) {
        try {
            if (Archive.is(file)) {
                Archive.open(file);
            }
        } catch (FileFault fault) {
            return List.of(fault.bad(""));
        }
        try {
            return TableReader.read(Sheets.table(new ByteArrayInputStream(file)));
        } catch (RuntimeException unreadable) {
            return List.of(ImportLine.bad(1, "", "question.import.unreadable"));
        }
    }

    /** Text in UTF-8, or in the encoding that Chinese spreadsheets and editors still write. */
    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(file, Charset.forName("GB18030"));
        }
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (Area area : areas.tree()) {
            names.put(area.code(), area.code());
            names.put(Normal.form(area.chinese()), area.code());
            names.put(area.english().toLowerCase(Locale.ROOT), area.code());
        }
        return names;
    }

    private static ImportLine placed(ImportLine line, Map<String, String> names, @Nullable String usual) {
        if (!(line instanceof ImportLine.Good(var row, var draft, var pictures))) {
            return line;
        }
        var named = draft.areaCode();
        var found = named == null ? null : names.get(Normal.form(named));
        var area = found == null ? usual : found;
        if (area == null) {
            return named == null
                    ? ImportLine.bad(row, draft.content().stem(), "exchange.area-missing")
                    : ImportLine.bad(row, draft.content().stem(), "exchange.area-unknown", named);
        }
        return new ImportLine.Good(
                row,
                new QuestionDraft(draft.content(), area, draft.difficulty(), draft.source(), QuestionStatus.IN_REVIEW),
                pictures);
    }
}
