package io.bihuan.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class StarterQuestionsTests {

    @Test
    void every_starter_question_is_fit_for_the_bank_and_names_its_area() throws IOException {
        var lines = GiftReader.read(
                new ClassPathResource("starter/questions.gift").getContentAsString(StandardCharsets.UTF_8));
        assertThat(lines).allMatch(ImportLine.Good.class::isInstance).hasSizeGreaterThan(80);
        var drafts =
                lines.stream().map(line -> ((ImportLine.Good) line).draft()).toList();
        assertThat(drafts).allMatch(draft -> Objects.nonNull(draft.areaCode()));
        assertThat(drafts.stream().map(QuestionDraft::areaCode).distinct().count())
                .isGreaterThanOrEqualTo(23);
        assertThat(drafts.stream().map(draft -> draft.content().kind()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(QuestionKind.values());
        assertThat(drafts.stream()
                        .map(draft -> Contents.fingerprint(draft.content()))
                        .distinct()
                        .count())
                .isEqualTo(drafts.size());
    }

    @Test
    void a_whole_answer_earns_everything_and_nothing_earns_nothing() throws IOException {
        var hundred = java.math.BigDecimal.valueOf(100);
        GiftReader.read(new ClassPathResource("starter/questions.gift").getContentAsString(StandardCharsets.UTF_8))
                .forEach(line -> {
                    var content = ((ImportLine.Good) line).draft().content();
                    assertThat(Marking.points(content, content.key(), hundred))
                            .as(content.stem())
                            .isBetween(new java.math.BigDecimal("99.99"), hundred.setScale(2));
                    assertThat(Marking.points(content, java.util.List.of(), hundred))
                            .isEqualByComparingTo("0");
                });
    }
}
