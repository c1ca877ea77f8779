package io.bihuan.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "投诉录音.mp3, 投诉录音.mp3",
        "C:\\Users\\小王\\题库.xlsx, 题库.xlsx",
        "../../etc/passwd, passwd",
        "'a\"b<c>d.txt', abcd.txt",
        "..., file",
        "'', file"
    })
    void keep_the_last_part_and_nothing_that_could_mislead(String given, String plain) {
        assertThat(FileNames.plain(given)).isEqualTo(plain);
    }

    @Test
    void lose_what_turns_the_direction_of_writing_round() {
        assertThat(FileNames.plain("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
    }

    @Test
    void are_cut_in_the_middle_so_that_the_ending_stays() {
        assertThat(FileNames.plain("长".repeat(300) + ".xlsx")).hasSize(120).endsWith("长.xlsx");
    }
}
