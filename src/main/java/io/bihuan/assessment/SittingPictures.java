package io.bihuan.assessment;

import io.bihuan.question.Question;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.Texts;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which pictures a sitting shows, and when. */
@Service
@Transactional(readOnly = true)
public class SittingPictures {

    private final JdbcClient jdbc;
    private final QuestionBank bank;

    SittingPictures(JdbcClient jdbc, QuestionBank bank) {
        this.jdbc = jdbc;
        this.bank = bank;
    }

    /** Those that its candidate sees while answering. */
    public Set<UUID> asked(SittingId id) {
        return of(id, question -> Texts.askedPictures(question.content()));
    }

    /** All of them, those that tell what is right too. */
    public Set<UUID> told(SittingId id) {
        return of(id, question -> Texts.pictures(question.content()));
    }

    private Set<UUID> of(SittingId id, Function<Question, Set<UUID>> pictures) {
        var paper = Json.items(jdbc.sql("select items from assessment.sitting where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
        return bank.all(paper.stream().map(Item::question).toList()).values().stream()
                .flatMap(question -> pictures.apply(question).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
