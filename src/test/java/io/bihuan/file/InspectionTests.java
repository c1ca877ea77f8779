package io.bihuan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTests {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @TempDir
    private Path folder;

    private final Inspection inspection = new Inspection();

    @Nested
    class The_content_decides {

        @Test
        void a_picture_is_a_picture_whatever_its_name() throws IOException {
            assertThat(typeOf("report.pdf", PNG)).isEqualTo("image/png");
            assertThat(kept("report.pdf", PNG)).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "drawing.svg, <svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "photo.png, <svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "notes.txt, <?xml version=\"1.0\"?><!-- harmless --><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "data.xml, <?xml version=\"1.0\"?><x:svg xmlns:x=\"http://www.w3.org/2000/svg\"/>",
            "page.txt, <!DOCTYPE html><html><body onload=\"alert(1)\"></body></html>",
            "page.html, <html><script>alert(1)</script></html>",
            "run.sh, #!/bin/sh"
        })
        void drawings_pages_and_programs_are_refused_under_any_name(String name, String content) throws IOException {
            assertThat(kept(name, content.getBytes(StandardCharsets.UTF_8))).isFalse();
        }

        @Test
        void a_windows_program_is_refused() throws IOException {
            assertThat(kept("invoice.pdf", HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b8000000")))
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "questions.txt, 'Which of these begins a page?\n<html class=\"cool\"> and images\nA) yes'",
            "questions.gift, '::q:: What does <svg> draw? {=lines ~pages}'",
            "letters.txt, 'Subject: 怎么退货\nFrom: 客户\n\n你好'"
        })
        void a_text_that_quotes_a_tag_is_a_text(String name, String content) throws IOException {
            assertThat(kept(name, content.getBytes(StandardCharsets.UTF_8))).isTrue();
            assertThat(typeOf(name, content.getBytes(StandardCharsets.UTF_8))).isEqualTo("text/plain");
        }

        @Test
        void a_page_behind_a_byte_order_mark_is_refused_too() throws IOException {
            assertThat(kept("page.txt", "\uFEFF <html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "questions.gift, ::退货期限:: 无理由退货的期限是？ {=7 天 ~15 天}",
            "customers.csv, '姓名,电话'",
            "articles.jsonl, '{\"question\":\"怎么退货\"}'",
            "quiz.xml, <?xml version=\"1.0\"?><quiz><question type=\"multichoice\"/></quiz>",
            "notes.md, '# 会议记录'"
        })
        void texts_that_imports_are_made_of_are_kept(String name, String content) throws IOException {
            assertThat(kept(name, content.getBytes(StandardCharsets.UTF_8))).isTrue();
        }
    }

    @Nested
    class An_archive {

        @Test
        void is_kept_within_bounds() throws IOException {
            assertThat(kept("course.zip", zip(3, 1000))).isTrue();
            assertThat(kept("questions.xlsx", zip(3, 1000))).isTrue();
        }

        @Test
        void that_would_unpack_to_more_than_a_gigabyte_is_refused() throws IOException {
            assertThat(kept("bomb.zip", zip(1, (1 << 30) + 1))).isFalse();
        }

        @Test
        void with_too_many_entries_is_refused() throws IOException {
            assertThat(kept("crumbs.zip", zip(Inspection.MOST_ENTRIES + 1, 0))).isFalse();
        }

        private byte[] zip(int entries, int size) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var block = new byte[1 << 20];
            try (var zip = new ZipOutputStream(bytes)) {
                for (var i = 0; i < entries; i++) {
                    zip.putNextEntry(new ZipEntry("entry-" + i));
                    for (var left = size; left > 0; left -= block.length) {
                        zip.write(block, 0, Math.min(left, block.length));
                    }
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        }
    }

    private String typeOf(String name, byte[] content) throws IOException {
        return inspection.typeOf(Files.write(folder.resolve("content"), content), name);
    }

    private boolean kept(String name, byte[] content) throws IOException {
        var path = Files.write(folder.resolve("content"), content);
        return inspection.allows(inspection.typeOf(path, name), path);
    }
}
