package io.bihuan.exchange;

import io.bihuan.illustration.Illustrations;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.Texts;
import io.bihuan.question.Versions;
import io.bihuan.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes questions of the bank as files, and says first what the format cannot carry. */
@Service
@Transactional(readOnly = true)
public class QuestionExport {

    /** How many questions go out in one file. */
    public static final int MOST = 20_000;

    private static final int NAMED = 200;

    private final QuestionLists lists;
    private final Versions versions;
    private final Illustrations illustrations;

    QuestionExport(QuestionLists lists, Versions versions, Illustrations illustrations) {
        this.lists = lists;
        this.versions = versions;
        this.illustrations = illustrations;
    }

    /** A question that goes out with losses, or stays behind, and why. */
    public record Loss(UUID id, String stem, boolean stays, List<String> reasons) {}

    /**
     * What would come of an export.
     *
     * @param whole how many go out whole
     * @param reduced how many go out with losses
     * @param behind how many stay behind
     * @param losses the first of those that are not whole
     */
    public record Outlook(int whole, int reduced, int behind, List<Loss> losses) {}

    /** What would come of an export in this format. */
    public Outlook outlook(ExportFormat format, QuestionLists.Search search) {
        var whole = 0;
        var reduced = 0;
        var behind = 0;
        var losses = new java.util.ArrayList<Loss>();
        for (var each : drafts(search).entrySet()) {
            var fate = Carrying.of(format, each.getValue());
            if (fate.whole()) {
                whole++;
                continue;
            }
            reduced += fate.stays() ? 0 : 1;
            behind += fate.stays() ? 1 : 0;
            if (losses.size() < NAMED) {
                losses.add(new Loss(each.getKey(), each.getValue().content().stem(), fate.stays(), fate.reasons()));
            }
        }
        return new Outlook(whole, reduced, behind, List.copyOf(losses));
    }

    /** The file, without the questions that its format cannot hold. */
    public byte[] file(ExportFormat format, QuestionLists.Search search, @Nullable Ui ui) {
        var drafts = drafts(search).values().stream()
                .filter(draft -> !Carrying.of(format, draft).stays())
                .toList();
        return write(format, ui == null ? "题库" : ui.text("nav.questions"), drafts, pictures(format, drafts));
    }

    private Map<UUID, byte[]> pictures(ExportFormat format, List<QuestionDraft> drafts) {
        var pictures = new LinkedHashMap<UUID, byte[]>();
        if (format == ExportFormat.XLSX) {
            return pictures;
        }
        drafts.stream()
                .flatMap(draft -> Texts.pictures(draft.content()).stream())
                .distinct()
                .forEach(id -> illustrations.bytes(id).ifPresent(bytes -> pictures.put(id, bytes)));
        return pictures;
    }

    static byte[] write(ExportFormat format, String title, List<QuestionDraft> drafts) {
        return write(format, title, drafts, Map.of());
    }

    static byte[] write(ExportFormat format, String title, List<QuestionDraft> whole, Map<UUID, byte[]> pictures) {
        var drafts = format == ExportFormat.XLSX || format == ExportFormat.AIKEN
                ? whole
                : whole.stream().map(Foreign::out).toList();
        return switch (format) {
            case XLSX -> TableWriter.write(title, drafts);
            case GIFT -> GiftWriter.write(drafts);
            case AIKEN -> AikenWriter.write(drafts);
            case MOODLE_XML -> MoodleWriter.write(drafts, pictures);
            case QTI_2_1 -> QtiWriter.write(QtiNames.V2_1, drafts, pictures);
            case QTI_2_2 -> QtiWriter.write(QtiNames.V2_2, drafts, pictures);
            case QTI_3_0 -> QtiWriter.write(QtiNames.V3_0, drafts, pictures);
        };
    }

    private Map<UUID, QuestionDraft> drafts(QuestionLists.Search search) {
        var found = lists.find(search, null, MOST);
        var contents = versions.currentContents(
                found.stream().map(QuestionLists.Line::id).toList());
        var drafts = new LinkedHashMap<UUID, QuestionDraft>();
        for (var line : found.reversed()) {
            var content = contents.get(line.id());
            if (content != null) {
                drafts.put(
                        line.id(),
                        new QuestionDraft(content, line.areaCode(), line.difficulty(), line.source(), line.status()));
            }
        }
        return drafts;
    }
}
