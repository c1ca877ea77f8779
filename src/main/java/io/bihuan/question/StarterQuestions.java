package io.bihuan.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that the product brings along, in every competence area, for a bank to begin with. */
@Service
public class StarterQuestions {

    private static final String SOURCE = "闭环起步题库";

    /** One file for each branch of the tree of areas. */
    private static final List<String> BRANCHES =
            List.of("service", "communication", "business", "trust", "complaint", "discipline", "safety");

    private final QuestionFiles files;
    private final QuestionBatch batch;

    StarterQuestions(QuestionFiles files, QuestionBatch batch) {
        this.files = files;
        this.batch = batch;
    }

    /** Puts them into the bank, but for those that it has already; returns how many were added. */
    @Transactional
    public int load(UUID by) {
        var drafts = texts().flatMap(text -> files.read(ImportFormat.GIFT, text, null).stream())
                .map(ImportLine.Good.class::cast)
                .map(ImportLine.Good::draft)
                .map(draft -> new QuestionDraft(
                        draft.content(), draft.areaCode(), draft.difficulty(), SOURCE, draft.status()))
                .toList();
        return batch.add(drafts, by);
    }

    /** The files as they lie in the program, in the order of the tree. */
    static Stream<byte[]> texts() {
        return BRANCHES.stream().map(branch -> {
            try {
                return new ClassPathResource("starter/questions/" + branch + ".gift").getContentAsByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
