package io.bihuan.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTests {

    private static final Path SAMPLES = Path.of("../shared/data");

    @TempDir
    Path folder;

    private Contents read(byte[] archive) throws Exception {
        var file = folder.resolve("a.zip");
        Files.write(file, archive);
        return Contents.of(file, archive.length);
    }

    private static void samplesAreThere() {
        assumeThat(SAMPLES).as("skipped: no data").exists();
    }

    private Contents sample(String name) throws Exception {
        samplesAreThere();
        var file = SAMPLES.resolve("scorm").resolve(name);
        return Contents.of(file, Files.size(file));
    }

    private void refused(byte[] archive, Intake.Reason reason) {
        assertThatThrownBy(() -> read(archive))
                .asInstanceOf(InstanceOfAssertFactories.type(PackageRefused.class))
                .extracting(refused -> refused.refusal().reason())
                .isEqualTo(reason);
    }

    private static Map<String, String> with(String path, String text) {
        var files = new LinkedHashMap<>(Archives.oldFiles());
        files.put(path, text);
        return files;
    }

    private static byte[] manifest(String xml) {
        return Archives.zip(with("imsmanifest.xml", xml));
    }

    @Nested
    class A_package {

        @Test
        void tells_its_items_in_order_with_their_depth_and_what_masters_them() throws Exception {
            var manifest = read(Archives.old()).manifest();

            assertThat(manifest.title()).isEqualTo("受理五步");
            assertThat(manifest.standard()).isEqualTo(Standard.SCORM_12);
            assertThat(manifest.items())
                    .extracting(Item::kind)
                    .containsExactly(Item.Kind.HEADING, Item.Kind.ASSET, Item.Kind.SCO);
            assertThat(manifest.items()).extracting(Item::depth).containsExactly(0, 1, 1);
            assertThat(manifest.items().getLast().query()).isEqualTo("?unit=2");
            assertThat(manifest.items().getLast().mastery()).isEqualByComparingTo(new BigDecimal("80"));
        }

        @Test
        void of_the_young_edition_is_known_by_its_words() throws Exception {
            assertThat(read(Archives.young()).manifest().standard()).isEqualTo(Standard.SCORM_2004);
        }

        @Test
        void of_many_items_from_elsewhere_is_read() throws Exception {
            var manifest = sample("scorm12.zip").manifest();

            assertThat(manifest.title()).startsWith("Golf Explained");
            assertThat(manifest.items()).filteredOn(Item::opens).hasSize(18);
            assertThat(manifest.items())
                    .filteredOn(item -> item.query().equals("?questions=Playing"))
                    .hasSize(1);
        }

        @Test
        void of_the_young_edition_from_elsewhere_is_read() throws Exception {
            var manifest = sample("scorm2004.zip").manifest();

            assertThat(manifest.edition()).isEqualTo("2004 3rd Edition");
            assertThat(manifest.items()).extracting(Item::href).containsExactly("shared/launchpage.html");
        }
    }

    @Nested
    class Is_refused_with_a_reason {

        @Test
        void what_unpacks_into_far_more_than_it_is() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("zeros.bin"));
                var zeros = new byte[1 << 20];
                for (var i = 0; i < 64; i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }

            refused(bytes.toByteArray(), Intake.Reason.BOMB);
        }

        @Test
        void what_climbs_out_of_its_folder() {
            refused(Archives.zip(with("../../etc/passwd", "x")), Intake.Reason.STRAY_PATH);
            refused(Archives.zip(with("..\\up.html", "x")), Intake.Reason.STRAY_PATH);
            refused(Archives.zip(with("/abs.html", "x")), Intake.Reason.STRAY_PATH);
            refused(Archives.zip(with("C:\\win.html", "x")), Intake.Reason.STRAY_PATH);
        }

        @Test
        void what_names_an_entity() {
            var xml =
                    "<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><manifest>&e;</manifest>";

            refused(manifest(xml), Intake.Reason.ENTITIES);
        }

        @Test
        void half_a_file() {
            var whole = Archives.old();

            refused(Arrays.copyOf(whole, whole.length / 2), Intake.Reason.BROKEN);
            refused("not an archive".getBytes(java.nio.charset.StandardCharsets.UTF_8), Intake.Reason.BROKEN);
        }

        @Test
        void a_manifest_that_is_broken_below_or_missing() {
            refused(manifest("<manifest><organizations>"), Intake.Reason.MANIFEST_UNREADABLE);
            refused(Archives.zip(Map.of("course/imsmanifest.xml", "<manifest/>")), Intake.Reason.MANIFEST_BELOW);
            refused(Archives.zip(Map.of("index.html", "<p>")), Intake.Reason.NO_MANIFEST);
        }

        @Test
        void a_manifest_that_names_what_is_not_there_or_lies_outside() {
            var files = new LinkedHashMap<>(Archives.oldFiles());
            files.remove("pages/ask.html");
            refused(Archives.zip(files), Intake.Reason.FILE_MISSING);

            var outside = Archives.oldFiles().get("imsmanifest.xml");
            refused(
                    manifest(outside.replace("pages/ask.html", "https://example.org/a.html")),
                    Intake.Reason.OUTSIDE_ADDRESS);
        }

        @Test
        void an_edition_that_is_not_known() {
            var xml = Archives.oldFiles().get("imsmanifest.xml");

            refused(manifest(xml.replace("<schemaversion>1.2<", "<schemaversion>1.0<")), Intake.Reason.UNKNOWN_EDITION);
        }

        @Test
        void other_kinds_of_package() {
            refused(Archives.zip(Map.of("a.crs", "", "a.au", "", "a.des", "")), Intake.Reason.AICC);
            refused(Archives.zip(Map.of("cmi5.xml", "<courseStructure/>", "index.html", "")), Intake.Reason.CMI5);
            refused(Archives.zip(Map.of("tincan.xml", "<tincan/>")), Intake.Reason.XAPI);
        }

        @Test
        void other_kinds_of_package_from_elsewhere() {
            samplesAreThere();
            assertThatThrownBy(() -> sample("aicc.zip")).hasMessageContaining("AICC");
            assertThatThrownBy(() -> sample("cmi5.zip")).hasMessageContaining("CMI5");
        }
    }
}
