package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.knowledge.Difference.Fate;
import io.bihuan.knowledge.Difference.Piece;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    @Test
    void equal_texts_are_one_kept_piece() {
        assertThat(Difference.of("物业费", "物业费")).containsExactly(new Piece("物业费", Fate.KEPT));
    }

    @Test
    void a_changed_number_is_removed_and_added_where_it_stood() {
        assertThat(Difference.of("24小时内上门", "48小时内上门"))
                .containsExactly(
                        new Piece("2", Fate.REMOVED),
                        new Piece("4", Fate.KEPT),
                        new Piece("8", Fate.ADDED),
                        new Piece("小时内上门", Fate.KEPT));
    }

    @Test
    void a_first_version_is_all_added() {
        assertThat(Difference.of("", "新文章")).containsExactly(new Piece("新文章", Fate.ADDED));
    }

    @Test
    void long_texts_are_compared_by_clause_and_read_back_whole() {
        var before = "第一条说明，请留意。".repeat(300);
        var after = before + "新增一条。";

        var pieces = Difference.of(before, after);

        assertThat(pieces.getLast()).isEqualTo(new Piece("新增一条。", Fate.ADDED));
        assertThat(pieces.stream()
                        .filter(piece -> piece.fate() != Fate.REMOVED)
                        .map(Piece::text)
                        .reduce("", String::concat))
                .isEqualTo(after);
    }

    @Test
    void signs_outside_the_basic_plane_stay_whole() {
        assertThat(Difference.of("好😀", "好😁"))
                .containsExactly(new Piece("好", Fate.KEPT), new Piece("😀", Fate.REMOVED), new Piece("😁", Fate.ADDED));
    }
}
