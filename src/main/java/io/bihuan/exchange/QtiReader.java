package io.bihuan.exchange;

import io.bihuan.question.Content;
import io.bihuan.question.Part;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/**
 * Reads QTI 2.1, 2.2 and 3.0: a package with its manifest, or one item by itself. Several interactions in an item are
 * the parts of a case. What a package holds beyond questions is named with its place.
 */
final class QtiReader {

    private static final Pattern LABEL = Pattern.compile("area:(\\S*) difficulty:([1-5])");
    private static final Pattern WEIGHT = Pattern.compile("weight-(\\d{1,3})");
    private static final Set<String> MEDIA = Set.of("img", "object", "audio", "video", "math", "svg", "table");

    private final List<ImportLine> lines = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private Map<String, byte[]> packed = Map.of();
    private int place;

    private QtiReader() {}

    static List<ImportLine> read(byte[] file) {
        var reader = new QtiReader();
        try {
            if (Archive.is(file)) {
                reader.archive(Archive.open(file));
            } else {
                reader.file("", file);
            }
        } catch (FileFault fault) {
            reader.lines.add(fault.bad(""));
        }
        return reader.lines;
    }

    private void archive(Map<String, byte[]> files) {
        packed = files;
        var manifest = files.get("imsmanifest.xml");
        if (manifest == null) {
            throw new FileFault(1, "exchange.qti.no-manifest");
        }
        for (var resource : Xml.read(manifest, QtiNames::read).all("resource").toList()) {
            var name = resource.attribute("href");
            var content = files.get(name);
            if (isPicture(resource)) {
                continue;
            }
            if (!resource.attribute("type").contains("item")) {
                lines.add(ImportLine.left(
                        resource.line(), name, "exchange.left.resource", name, resource.attribute("type")));
            } else if (content == null) {
                lines.add(ImportLine.bad(resource.line(), name, "exchange.qti.missing", name));
            } else {
                file(name, content);
            }
        }
        if (lines.isEmpty()) {
            throw new FileFault(1, "exchange.qti.no-items");
        }
        Xml.read(manifest, QtiNames::read)
                .all("resource")
                .filter(resource -> isPicture(resource) && !shown.contains(resource.attribute("href")))
                .forEach(resource -> lines.add(ImportLine.left(
                        resource.line(),
                        resource.attribute("href"),
                        "exchange.left.picture",
                        resource.attribute("href"))));
    }

    private void file(String name, byte[] content) {
        place++;
        try {
            var root = Xml.read(content, QtiNames::read);
            if (!root.is("assessmentItem")) {
                throw new FileFault(1, "exchange.qti.shape", root.name());
            }
            item(root, name);
        } catch (FileFault fault) {
            var bad = fault.bad(name);
            lines.add(new ImportLine.Bad(place, bad.excerpt(), bad.reason()));
        }
    }

    private void item(XmlNode root, String name) {
        var body = root.each("itemBody").stream()
                .findFirst()
                .orElseThrow(() -> new FileFault(root.line(), "exchange.qti.no-body"));
        var pictures = new PackedPictures();
        body.all().toList().forEach(node -> shown(node, name, pictures));
        var content = content(new QtiItem(root), body);
        var label = LABEL.matcher(root.attribute("label"));
        var told = label.find();
        lines.add(ImportLine.foreign(
                place,
                new QuestionDraft(
                        content,
                        told && !label.group(1).isEmpty() ? label.group(1) : null,
                        told ? Integer.parseInt(label.group(2)) : Tags.USUAL_DIFFICULTY,
                        "QTI",
                        QuestionStatus.IN_REVIEW),
                pictures.found()));
        body.all()
                .filter(node -> MEDIA.contains(node.name()))
                .forEach(node -> lines.add(ImportLine.left(
                        place,
                        name + ":" + node.line(),
                        "exchange.left.media",
                        node.name(),
                        node.attribute("src") + node.attribute("data"))));
        for (var other : List.of("templateDeclaration", "templateProcessing", "modalFeedback", "stylesheet")) {
            root.each(other)
                    .forEach(node -> lines.add(
                            ImportLine.left(place, name + ":" + node.line(), "exchange.left.element", other)));
        }
    }

    /** A picture comes with the questions that show it; one that none shows is named. */
    private static boolean isPicture(XmlNode resource) {
        return resource.attribute("type").equals("webcontent")
                && resource.attribute("href").toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|bmp|svg|webp)");
    }

    /** A picture of the package and a formula become signs of our texts; the rest is named. */
    private void shown(XmlNode node, String item, PackedPictures pictures) {
        if (node.is("img")) {
            var folder = item.substring(0, item.lastIndexOf('/') + 1);
            var file = StringUtils.cleanPath(folder + node.attribute("src"));
            var bytes = packed.get(file);
            if (bytes != null) {
                shown.add(file);
                node.becomes(pictures.mark(bytes, node.attribute("alt"), node.attribute("src")));
            }
        } else if (node.is("math")) {
            node.becomes("\\(" + MathMl.told(node) + "\\)");
        }
    }

    private static Content content(QtiItem item, XmlNode body) {
        var parts = body.each("div").stream()
                .filter(div -> div.attribute("class").startsWith("part "))
                .toList();
        if (!parts.isEmpty()) {
            var stem = new QtiBody(body, true);
            return new Content.Case(
                    stem.stem(), parts.stream().map(part -> part(item, part)).toList(), stem.because());
        }
        var read = new QtiBody(body, false);
        return read.content(item);
    }

    private static Part part(QtiItem item, XmlNode div) {
        var weight = WEIGHT.matcher(div.attribute("class"));
        return new Part(new QtiBody(div, false).content(item), weight.find() ? Integer.parseInt(weight.group(1)) : 1);
    }
}
