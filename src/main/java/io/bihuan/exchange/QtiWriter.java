package io.bihuan.exchange;

import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDraft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package of QTI items, one file a question. What QTI has no place for stands in classes and labels. */
final class QtiWriter {

    static final String MEDIA = "media/";

    private final QtiNames version;
    private final XmlText xml;

    private QtiWriter(QtiNames version, Map<UUID, String> pictures) {
        this.version = version;
        this.xml = new XmlText(version.writing(), pictures);
    }

    static byte[] write(QtiNames version, List<QuestionDraft> drafts, Map<UUID, byte[]> pictures) {
        var names = MoodleWriter.names(pictures);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "imsmanifest.xml", manifest(version, drafts.size(), names));
            for (var picture : pictures.entrySet()) {
                put(zip, MEDIA + names.get(picture.getKey()), picture.getValue());
            }
            for (var i = 0; i < drafts.size(); i++) {
                put(zip, file(i), new QtiWriter(version, names).item(drafts.get(i), i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String file(int place) {
        return "items/q" + (place + 1) + ".xml";
    }

    private static byte[] manifest(QtiNames version, int count, Map<UUID, String> pictures) {
        var xml = new XmlText(UnaryOperator.identity());
        xml.open("manifest", "xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1", "identifier", "questions");
        xml.open("organizations").close().open("resources");
        IntStream.range(0, count)
                .forEach(place -> xml.open(
                                "resource",
                                "identifier",
                                "r" + (place + 1),
                                "type",
                                version.type(),
                                "href",
                                file(place))
                        .open("file", "href", file(place))
                        .close()
                        .close());
        pictures.forEach(
                (id, name) -> xml.open("resource", "identifier", "m" + id, "type", "webcontent", "href", MEDIA + name)
                        .open("file", "href", MEDIA + name)
                        .close()
                        .close());
        return xml.close().close().bytes();
    }

    private byte[] item(QuestionDraft draft, int place) {
        var content = draft.content();
        xml.open(
                "assessmentItem",
                "xmlns",
                version.namespace(),
                "identifier",
                "q" + (place + 1),
                "title",
                MoodleWriter.name(content),
                "adaptive",
                "false",
                "timeDependent",
                "false",
                "label",
                "area:" + (draft.areaCode() == null ? "" : draft.areaCode()) + " difficulty:" + draft.difficulty());
        declare(content, "R");
        xml.open("outcomeDeclaration", "identifier", "SCORE", "cardinality", "single", "baseType", "float")
                .close();
        xml.open("itemBody");
        if (content instanceof Content.Case several) {
            xml.lines("p", several.stem(), "class", "case");
            for (var part = 0; part < several.parts().size(); part++) {
                var each = several.parts().get(part);
                xml.open("div", "class", "part weight-" + each.weight());
                new QtiInteraction(xml).write(each.content(), "R" + part + "_");
                because(each.content());
                xml.close();
            }
        } else {
            new QtiInteraction(xml).write(content, "R");
        }
        because(content);
        return xml.close().close().bytes();
    }

    private void because(Content content) {
        if (!content.explanation().isEmpty()) {
            xml.lines("div", content.explanation(), "class", "explanation");
        }
    }

    private void declare(Content content, String id) {
        switch (content) {
            case Content.Single single -> choices(single.choices(), single.key(), id, "single");
            case Content.Multiple multiple -> choices(multiple.choices(), multiple.key(), id, "multiple");
            case Content.TrueFalse statement -> {
                response(id, "single", "identifier");
                correct(List.of(statement.truth() ? "true" : "false"));
                xml.close();
            }
            case Content.FillIn fillIn -> {
                for (var gap = 0; gap < fillIn.blanks().size(); gap++) {
                    var accepted = fillIn.blanks().get(gap).accepted();
                    response(id + "g" + gap, "single", "string");
                    correct(List.of(accepted.getFirst().text()));
                    xml.open("mapping", "defaultValue", "0");
                    accepted.forEach(answer -> mapped(answer.text(), answer.share()));
                    xml.close().close();
                }
            }
            case Content.Ordering ordering -> {
                response(id, "ordered", "identifier");
                correct(ordering.key().stream().map(place -> "c" + place).toList());
                xml.close();
            }
            case Content.Matching matching -> {
                response(id, "multiple", "directedPair");
                var key = matching.key();
                correct(IntStream.range(0, key.size())
                        .mapToObj(left -> "l" + left + " c" + key.get(left))
                        .toList());
                xml.close();
            }
            case Content.ShortAnswer _ -> response(id, "single", "string").close();
            case Content.Case several -> {
                for (var part = 0; part < several.parts().size(); part++) {
                    declare(several.parts().get(part).content(), id + part + "_");
                }
            }
        }
    }

    private void choices(List<Choice> choices, List<String> key, String id, String cardinality) {
        response(id, cardinality, "identifier");
        correct(key.stream().map(place -> "c" + place).toList());
        if (!Tags.isPlain(choices)) {
            xml.open("mapping", "defaultValue", "0");
            for (var place = 0; place < choices.size(); place++) {
                mapped("c" + place, choices.get(place).share());
            }
            xml.close();
        }
        xml.close();
    }

    private void mapped(String key, BigDecimal share) {
        xml.open(
                        "mapEntry",
                        "mapKey",
                        key,
                        "mappedValue",
                        share.movePointLeft(2).toPlainString())
                .close();
    }

    private XmlText response(String id, String cardinality, String type) {
        return xml.open("responseDeclaration", "identifier", id, "cardinality", cardinality, "baseType", type);
    }

    private void correct(List<String> values) {
        xml.open("correctResponse");
        values.forEach(value -> xml.words("value", value));
        xml.close();
    }
}
