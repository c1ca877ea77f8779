package io.bihuan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.jspecify.annotations.Nullable;

/** The words of a paragraph of Word, with the pictures and formulas among them as our texts write them. */
final class WordWords {

    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "rt", "pPr", "rPr");
    private static final Set<String> DRAWINGS = Set.of("drawing", "pict", "object");
    private static final Set<String> METAFILES = Set.of("emf", "wmf");
    private static final String RAISABLE = "0123456789+-−=()n";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

    private final StringBuilder text = new StringBuilder();
    private final PackedPictures pictures;
    private final Function<String, @Nullable XWPFPictureData> packed;
    private @Nullable FileFault fault;

    private WordWords(PackedPictures pictures, Function<String, @Nullable XWPFPictureData> packed) {
        this.pictures = pictures;
        this.packed = packed;
    }

    /**
     * What a paragraph says.
     *
     * @param fault why its question cannot be taken: a formula or a picture that nobody can read
     */
    record Said(String text, @Nullable FileFault fault) {}

    static Said of(XWPFParagraph paragraph, PackedPictures pictures) {
        var words = new WordWords(pictures, id -> paragraph.getDocument().getPictureDataByID(id));
        words.read(Xml.read(paragraph.getCTP().xmlText().getBytes(StandardCharsets.UTF_8), UnaryOperator.identity()));
        return new Said(words.text.toString(), words.fault);
    }

    private void read(XmlNode node) {
        node.children().forEach(this::one);
    }

    private void one(XmlNode node) {
        if (UNSEEN.contains(node.name())) {
            return;
        }
        if (DRAWINGS.contains(node.name())) {
            drawing(node);
            return;
        }
        switch (node.name()) {
            case "t" -> words(node.raw());
            case "r" -> run(node);
            case "tab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "oMathPara" -> node.each("oMath").forEach(formula -> formula(formula, "$$"));
            case "oMath" -> formula(node, "$");
            case "AlternateContent" -> read(chosen(node));
            default -> read(node);
        }
    }

    /** A digit right behind a formula would keep its last dollar sign from closing it. */
    private void words(String words) {
        var glued = !words.isEmpty()
                && Character.isDigit(words.charAt(0))
                && text.toString().endsWith("$");
        text.append(glued ? " " : "").append(words);
    }

    /** Raised and lowered figures stay raised and lowered: m² is not m2. */
    private void run(XmlNode node) {
        var before = text.length();
        read(node);
        var place = node.each("rPr").stream()
                .flatMap(each -> each.each("vertAlign").stream())
                .map(each -> each.attribute("val"))
                .collect(Collectors.joining());
        var words = text.substring(before);
        if (!place.startsWith("su") || words.chars().anyMatch(each -> RAISABLE.indexOf(each) < 0)) {
            return;
        }
        var signs = place.equals("superscript") ? RAISED : LOWERED;
        text.setLength(before);
        words.chars().forEach(each -> text.append(signs.charAt(RAISABLE.indexOf(each))));
    }

    /** The first of several tellings of the same thing that holds a picture or words. */
    private static XmlNode chosen(XmlNode node) {
        return node.children().stream()
                .filter(each -> each.all().anyMatch(inside -> shows(inside) || inside.is("oMath")))
                .findFirst()
                .orElse(node.children().getFirst());
    }

    private static boolean shows(XmlNode node) {
        return node.is("blip") || node.is("imagedata");
    }

    private void formula(XmlNode node, String sign) {
        try {
            var tex = OfficeMath.tex(node);
            if (!tex.isEmpty()) {
                text.append(sign).append(tex).append(sign);
            }
        } catch (FileFault unreadable) {
            fault = unreadable;
        }
    }

    private void drawing(XmlNode node) {
        var told = node.all("docPr").findFirst();
        var alt = told.map(each -> each.attribute("descr")).orElse("");
        var name = told.map(each -> each.attribute("name")).orElse("");
        node.all()
                .filter(WordWords::shows)
                .map(each -> packed.apply(each.attribute(each.is("blip") ? "embed" : "id")))
                .filter(Objects::nonNull)
                .forEach(data -> picture(data, alt, name));
    }

    /** Whether it is a drawing for printers, as old formula editors leave it, which no browser shows. */
    static boolean isMetafile(XWPFPictureData data) {
        return METAFILES.contains(data.suggestFileExtension());
    }

    private void picture(XWPFPictureData data, String alt, String name) {
        if (isMetafile(data)) {
            var kind = data.suggestFileExtension().toUpperCase(Locale.ROOT);
            fault = new FileFault(1, "exchange.word.metafile", kind);
        } else {
            text.append(pictures.mark(data.getData(), alt, name.isBlank() ? data.getFileName() : name));
        }
    }
}
