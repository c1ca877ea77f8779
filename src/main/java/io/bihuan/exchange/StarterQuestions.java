package io.bihuan.exchange;

import io.bihuan.access.Permission;
import io.bihuan.illustration.Illustrations;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionBatch;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The questions that the product brings along, in every competence area, for a bank to begin with. */
@Service
public class StarterQuestions {

    private static final String SOURCE = "闭环起步题库";

    /** One file for each branch of the tree of areas. */
    private static final List<String> BRANCHES =
            List.of("service", "communication", "business", "trust", "complaint", "discipline", "safety");

    /** The pictures that they show, each in a file of its id. */
    static final List<UUID> PICTURES = List.of(UUID.fromString("0192f0a0-1000-7000-8000-000000000001"));

    private final Illustrations illustrations;
    private final QuestionFiles files;
    private final QuestionBatch batch;

    StarterQuestions(Illustrations illustrations, QuestionFiles files, QuestionBatch batch) {
        this.illustrations = illustrations;
        this.files = files;
        this.batch = batch;
    }

    private record Kept(String area, int difficulty, Content content) {}

    /** Puts them into the bank, but for those that it has already; returns how many were added. */
    @Transactional
    public int load(UUID by) {
        PICTURES.forEach(id -> illustrations.bring(
                id, new ByteArrayInputStream(bytes("pictures/" + id + ".png")), by, Permission.QUESTION_READ));
        return batch.add(drafts(), by);
    }

    /** How many of them the bank does not have yet. */
    @Transactional(readOnly = true)
    public int missing() {
        return batch.missing(drafts());
    }

    /** All of them; what GIFT cannot hold stands in a file of its own. */
    List<QuestionDraft> drafts() {
        var gift = texts().flatMap(text -> files.read(ImportFormat.GIFT, text, null).stream())
                .map(ImportLine.Good.class::cast)
                .map(ImportLine.Good::draft)
                .map(draft -> draft(draft.content(), draft.areaCode(), draft.difficulty()));
        return Stream.of(gift, others(), drawn()).flatMap(drafts -> drafts).toList();
    }

    /** Orders, pairs, written answers and cases. */
    static Stream<QuestionDraft> others() {
        return Stream.of("other-kinds.json", "cases.json").flatMap(StarterQuestions::kept);
    }

    /** Questions with formulas and pictures. */
    static Stream<QuestionDraft> drawn() {
        return kept("drawn.json");
    }

    private static Stream<QuestionDraft> kept(String file) {
        return Arrays.stream(JsonMapper.shared().readValue(bytes(file), Kept[].class))
                .map(kept -> draft(kept.content(), kept.area(), kept.difficulty()));
    }

    /** The files as they lie in the program, in the order of the tree. */
    static Stream<byte[]> texts() {
        return BRANCHES.stream().map(branch -> bytes(branch + ".gift"));
    }

    private static QuestionDraft draft(Content content, @Nullable String area, int difficulty) {
        return new QuestionDraft(content, area, difficulty, SOURCE, QuestionStatus.ACTIVE);
    }

    private static byte[] bytes(String name) {
        try {
            return new ClassPathResource("starter/questions/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
