package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are broken, or that somebody made to do harm, have a clear answer and let nothing in. */
class BadFilesTests {

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(List<ImportLine> lines, String key) {
        assertThat(lines)
                .singleElement()
                .isInstanceOfSatisfying(
                        ImportLine.Bad.class,
                        bad -> assertThat(bad.reason().key()).isEqualTo(key));
    }

    @Test
    void a_package_that_unpacks_to_gigabytes_is_refused_while_it_unpacks() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 60; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(200_000);
        refused(QtiReader.read(out.toByteArray()), "exchange.zip.large");
        refused(WordPaper.read(out.toByteArray()), "exchange.zip.large");
    }

    @Test
    void a_package_of_too_many_files_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i <= Archive.MOST_FILES; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
                zip.closeEntry();
            }
        }
        refused(QtiReader.read(out.toByteArray()), "exchange.zip.many");
    }

    @Test
    void a_name_that_leads_out_of_the_package_is_refused() throws IOException {
        for (var name : List.of("../../etc/passwd", "/etc/passwd", "a/../../b", "C:/x", "..\\x")) {
            refused(QtiReader.read(zip(Map.of(name, bytes("x")))), "exchange.zip.outside");
        }
    }

    @Test
    void half_a_package_is_refused() throws IOException {
        var whole = QtiWriter.write(QtiNames.V2_1, new SomeQuestions(1).take(20), Map.of());
        assertThat(QtiReader.read(Arrays.copyOf(whole, whole.length / 2)))
                .anySatisfy(line -> assertThat(line).isInstanceOf(ImportLine.Bad.class));
        refused(QtiReader.read(Arrays.copyOf(whole, 20)), "exchange.zip.broken");
        refused(QtiReader.read(zip(Map.of("readme.txt", bytes("x")))), "exchange.qti.no-manifest");
    }

    @Test
    void entities_and_document_types_are_refused_and_fetch_nothing() {
        var outside = "<?xml version='1.0'?><!DOCTYPE quiz [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<quiz><question type='essay'><questiontext><text>&x;</text></questiontext></question></quiz>";
        refused(MoodleReader.read(bytes(outside)), "exchange.xml.dtd");
        var laughs = "<?xml version='1.0'?><!DOCTYPE quiz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><quiz>&b;</quiz>";
        refused(MoodleReader.read(bytes(laughs)), "exchange.xml.dtd");
        assertThat(QtiReader.read(bytes(outside)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ImportLine.Bad.class,
                        bad -> assertThat(bad.reason().key()).isEqualTo("exchange.xml.dtd"));
    }

    @Test
    void a_document_nested_without_end_is_refused() {
        assertThat(MoodleReader.read(bytes("<quiz>" + "<p>".repeat(5000))))
                .singleElement()
                .isInstanceOf(ImportLine.Bad.class);
    }

    @Test
    void half_a_document_names_its_line_and_lets_nothing_in() {
        var whole = new String(
                MoodleWriter.write(
                        new SomeQuestions(2)
                                .take(5).stream()
                                        .filter(draft -> Carrying.of(ExportFormat.MOODLE_XML, draft)
                                                .whole())
                                        .toList(),
                        Map.of()),
                StandardCharsets.UTF_8);
        refused(MoodleReader.read(bytes(whole.substring(0, whole.length() / 2))), "exchange.xml.broken");
        refused(MoodleReader.read(bytes("no xml at all")), "exchange.xml.broken");
        refused(MoodleReader.read(bytes("<html/>")), "exchange.moodle.shape");
    }

    @Test
    void what_is_no_word_file_says_so() throws IOException {
        refused(WordPaper.read(bytes("{\\rtf1}")), "exchange.word.unreadable");
        refused(WordPaper.read(zip(Map.of("word/document.xml", bytes("<x/>")))), "exchange.word.unreadable");
    }
}
