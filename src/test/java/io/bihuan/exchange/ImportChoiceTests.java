package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import io.bihuan.print.Column;
import io.bihuan.print.Sheets;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.QuestionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A file with a bad row: the good rows go in, or the whole file stays out, as whoever sent it has chosen. */
@SpringBootTest
@AutoConfigureMockMvc
class ImportChoiceTests {

    private static final List<Column> COLUMNS = Stream.of("题型", "题干", "选项A", "选项B", "答案", "能力点", "难度")
            .map(name -> Column.of(name, 12))
            .toList();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionImport imports;

    @Autowired
    QuestionLists questions;

    @Autowired
    Works works;

    private final String mark = "选择" + Ids.next();

    private List<String> row(String name, String answer) {
        return List.of("单选", mark + name, "先问清楚", "先挂断", answer, "empathy", "2");
    }

    private byte[] workbook() {
        return Sheets.write("题库", COLUMNS, List.of(row("甲", "A"), row("乙", "K"), row("丙", "B")));
    }

    private WorkState taken(boolean whole) {
        var id = imports.start(
                ImportFormat.XLSX, "题.xlsx", workbook(), whole, null, Locale.SIMPLIFIED_CHINESE, Ids.next());
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!works.state(id).state().ended() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        return works.state(id);
    }

    private List<QuestionLists.Line> kept() {
        return questions.find(new QuestionLists.Search(mark, null, null, null, null), null, 10);
    }

    @Test
    void the_good_rows_go_in_for_review_and_the_bad_one_is_named_by_its_row() {
        var state = taken(false);
        assertThat(state.errors()).extracting(WorkState.RowError::row).containsExactly(4L);
        assertThat(kept()).extracting(QuestionLists.Line::stem).containsExactlyInAnyOrder(mark + "甲", mark + "丙");
        assertThat(kept()).extracting(QuestionLists.Line::status).containsOnly(QuestionStatus.IN_REVIEW);
    }

    @Test
    void or_the_whole_file_stays_out() {
        var state = taken(true);
        assertThat(state.state()).isEqualTo(WorkState.State.DONE);
        assertThat(state.errors()).extracting(WorkState.RowError::row).containsExactly(4L);
        assertThat(kept()).isEmpty();
    }

    @Test
    void the_same_file_twice_adds_nothing_twice() {
        taken(false);
        taken(false);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void the_page_shows_what_would_happen_before_anything_is_kept() {
        var page = mvc.post()
                .uri("/questions/import")
                .multipart()
                .file(new MockMultipartFile("file", "题.xlsx", null, workbook()))
                .param("format", "xlsx")
                .with(Signed.as(Signed.person(UUID.randomUUID(), Role.EXAMINER)))
                .with(csrf())
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("可以导入 2 题", "整个文件都不导入", mark + "甲", mark + "乙");
        assertThat(kept()).isEmpty();
    }
}
