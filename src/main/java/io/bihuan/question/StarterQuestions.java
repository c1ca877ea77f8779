package io.bihuan.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that the product brings along, in every competence area, for a bank to begin with. */
@Service
public class StarterQuestions {

    private static final String SOURCE = "闭环起步题库";

    private final QuestionFiles files;
    private final QuestionDesk desk;

    StarterQuestions(QuestionFiles files, QuestionDesk desk) {
        this.files = files;
        this.desk = desk;
    }

    /** Puts them into the bank, but for those that it has already; returns how many were added. */
    @Transactional
    public int load(UUID by) {
        return (int) read().stream()
                .map(ImportLine.Good.class::cast)
                .map(ImportLine.Good::draft)
                .map(draft -> new QuestionDraft(
                        draft.content(), draft.areaCode(), draft.difficulty(), SOURCE, draft.status()))
                .filter(draft -> desk.add(draft, by) instanceof Adding.Added)
                .count();
    }

    private List<ImportLine> read() {
        try {
            var file = new ClassPathResource("starter/questions.gift").getContentAsByteArray();
            return files.read(ImportFormat.GIFT, file, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
