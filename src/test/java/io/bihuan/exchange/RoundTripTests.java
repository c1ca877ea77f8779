package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.print.Sheets;
import io.bihuan.question.QuestionDraft;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a format carries whole comes back word for word, whatever stands in it. */
class RoundTripTests {

    private static final int MANY = 1_500;

    private static List<ImportLine> read(ExportFormat format, byte[] file) {
        return switch (format) {
            case XLSX -> TableReader.read(Sheets.table(new ByteArrayInputStream(file)));
            case GIFT -> GiftReader.read(new String(file, StandardCharsets.UTF_8));
            case AIKEN -> AikenReader.read(new String(file, StandardCharsets.UTF_8));
            case MOODLE_XML -> MoodleReader.read(file);
            case QTI_2_1, QTI_2_2, QTI_3_0 -> QtiReader.read(file);
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_goes_out_whole_comes_back_the_same(ExportFormat format) {
        var whole = new SomeQuestions(format.ordinal() + 7L)
                .take(MANY).stream()
                        .filter(draft -> !draft.faults().any())
                        .filter(draft -> Carrying.of(format, draft).whole()
                                || format == ExportFormat.AIKEN
                                        && Carrying.of(format, draft).reasons().equals(List.of("exchange.lost.about")))
                        .toList();
        assertThat(whole).hasSizeGreaterThan(format == ExportFormat.AIKEN ? 10 : 500);
        var back = read(format, QuestionExport.write(format, "题库", whole));
        assertThat(back).allMatch(ImportLine.Good.class::isInstance).hasSameSizeAs(whole);
        for (var place = 0; place < whole.size(); place++) {
            var sent = whole.get(place);
            var received = ((ImportLine.Good) back.get(place)).draft();
            assertThat(received.content()).as("%s %s", format, place).isEqualTo(sent.content());
            if (format != ExportFormat.AIKEN) {
                assertThat(received)
                        .extracting(QuestionDraft::areaCode, QuestionDraft::difficulty)
                        .containsExactly(sent.areaCode(), sent.difficulty());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_format_cannot_hold_is_said_and_never_breaks_the_rest(ExportFormat format) {
        var goes = new SomeQuestions(99)
                .take(MANY).stream()
                        .filter(draft -> !draft.faults().any())
                        .filter(draft -> !Carrying.of(format, draft).stays())
                        .toList();
        assertThat(read(format, QuestionExport.write(format, "题库", goes)))
                .allMatch(ImportLine.Good.class::isInstance)
                .hasSameSizeAs(goes);
    }

    @Test
    void the_only_kinds_that_stay_behind_are_those_a_format_lacks() {
        var all = new SomeQuestions(3).take(400);
        for (var format : List.of(ExportFormat.QTI_2_1, ExportFormat.QTI_2_2, ExportFormat.QTI_3_0)) {
            assertThat(all).allMatch(draft -> Carrying.of(format, draft).whole());
        }
    }
}
