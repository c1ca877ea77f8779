package io.bihuan.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A formula of a Word paper as TeX. What it does not know, it refuses: half a formula asks another question. */
final class OfficeMath {

    private static final Map<String, String> ABOVE = Map.of("⏞", "\\overbrace", "⏟", "\\underbrace");

    private OfficeMath() {}

    static String tex(XmlNode node) {
        return row(node).strip();
    }

    private static String row(XmlNode node) {
        return node.children().stream().map(OfficeMath::one).collect(Collectors.joining());
    }

    private static String one(XmlNode node) {
        if (node.name().isEmpty() || node.name().endsWith("Pr")) {
            return "";
        }
        return switch (node.name()) {
            case "r" -> MathSigns.tex(node.all("t").map(XmlNode::raw).collect(Collectors.joining()));
            case "oMath", "e", "box", "ins", "smartTag", "hyperlink" -> row(node);
            case "f" -> fraction(node);
            case "sSup" -> braced(node, "e") + "^" + braced(node, "sup");
            case "sSub" -> braced(node, "e") + "_" + braced(node, "sub");
            case "sSubSup" -> braced(node, "e") + "_" + braced(node, "sub") + "^" + braced(node, "sup");
            case "sPre" -> "{}_" + braced(node, "sub") + "^" + braced(node, "sup") + braced(node, "e");
            case "rad" -> root(node);
            case "nary" -> large(node);
            case "d" -> brackets(node);
            case "m" -> "\\begin{matrix}" + rows(node.each("mr")) + "\\end{matrix}";
            case "eqArr" -> "\\begin{gathered}" + lines(node.each("e")) + "\\end{gathered}";
            case "func" -> name(node) + braced(node, "e");
            case "limLow" -> limit(node, "_", "\\underset");
            case "limUpp" -> limit(node, "^", "\\overset");
            case "acc" -> accented(node, setting(node, "acc", "chr", "\u0302"));
            case "bar" ->
                (setting(node, "bar", "pos", "bot").equals("top") ? "\\overline" : "\\underline") + braced(node, "e");
            case "borderBox" -> "\\boxed" + braced(node, "e");
            case "groupChr" -> grouped(node);
            case "bookmarkStart", "bookmarkEnd", "proofErr" -> "";
            default -> throw new FileFault(node.line(), "exchange.formula.unknown", node.name());
        };
    }

    private static String part(XmlNode node, String name) {
        return node.each(name).stream().map(OfficeMath::row).collect(Collectors.joining());
    }

    private static String braced(XmlNode node, String name) {
        return "{" + part(node, name) + "}";
    }

    /** What the properties of an element say, or what holds where they say nothing. */
    private static String setting(XmlNode node, String of, String name, String usual) {
        return node.each(of + "Pr").stream()
                .flatMap(each -> each.each(name).stream())
                .findFirst()
                .map(each -> each.attribute("val"))
                .orElse(usual);
    }

    private static boolean on(XmlNode node, String of, String name) {
        return node.each(of + "Pr").stream()
                .flatMap(each -> each.each(name).stream())
                .anyMatch(each -> !List.of("0", "off", "false").contains(each.attribute("val")));
    }

    private static String fraction(XmlNode node) {
        return switch (setting(node, "f", "type", "bar")) {
            case "lin", "skw" -> braced(node, "num") + "/" + braced(node, "den");
            case "noBar" -> "\\begin{matrix}" + part(node, "num") + "\\\\" + part(node, "den") + "\\end{matrix}";
            default -> "\\frac" + braced(node, "num") + braced(node, "den");
        };
    }

    private static String root(XmlNode node) {
        var degree = on(node, "rad", "degHide") ? "" : part(node, "deg");
        return "\\sqrt" + (degree.isBlank() ? "" : "[" + degree + "]") + braced(node, "e");
    }

    private static String large(XmlNode node) {
        var sign = MathSigns.tex(setting(node, "nary", "chr", "∫")).strip();
        var limits = setting(node, "nary", "limLoc", "").equals("undOvr") ? "\\limits" : "";
        return sign
                + limits
                + (on(node, "nary", "subHide") ? "" : "_" + braced(node, "sub"))
                + (on(node, "nary", "supHide") ? "" : "^" + braced(node, "sup"))
                + braced(node, "e");
    }

    private static String brackets(XmlNode node) {
        var between = MathSigns.tex(setting(node, "d", "sepChr", "|"));
        return "\\left"
                + MathSigns.bracket(setting(node, "d", "begChr", "("))
                + " "
                + node.each("e").stream().map(OfficeMath::row).collect(Collectors.joining(between))
                + "\\right"
                + MathSigns.bracket(setting(node, "d", "endChr", ")"))
                + " ";
    }

    private static String rows(List<XmlNode> rows) {
        return rows.stream()
                .map(row -> row.each("e").stream().map(OfficeMath::row).collect(Collectors.joining("&")))
                .collect(Collectors.joining("\\\\"));
    }

    private static String lines(List<XmlNode> lines) {
        return lines.stream().map(line -> row(line).replace("\\&", "")).collect(Collectors.joining("\\\\"));
    }

    private static String name(XmlNode node) {
        var simple = node.each("fName").stream()
                .allMatch(name -> name.children().stream()
                        .allMatch(each -> each.is("r") || each.name().endsWith("Pr")));
        return simple ? MathSigns.function(letters(node, "fName")) : part(node, "fName");
    }

    private static String letters(XmlNode node, String name) {
        return node.each(name).stream()
                .flatMap(each -> each.all("t"))
                .map(XmlNode::raw)
                .collect(Collectors.joining());
    }

    private static String limit(XmlNode node, String sign, String otherwise) {
        var function = MathSigns.function(letters(node, "e"));
        return function.startsWith("\\lim") || function.startsWith("\\max") || function.startsWith("\\min")
                ? function.strip() + "\\limits" + sign + braced(node, "lim")
                : otherwise + braced(node, "lim") + braced(node, "e");
    }

    private static String accented(XmlNode node, String sign) {
        var command = MathSigns.accent(sign);
        if (command.isEmpty()) {
            throw new FileFault(node.line(), "exchange.formula.unknown", sign);
        }
        return command + braced(node, "e");
    }

    private static String grouped(XmlNode node) {
        var sign = setting(node, "groupChr", "chr", "⏟");
        var command = ABOVE.get(sign);
        if (command != null) {
            return command + braced(node, "e");
        }
        return (setting(node, "groupChr", "pos", "bot").equals("top") ? "\\overset{" : "\\underset{")
                + MathSigns.tex(sign)
                + "}"
                + braced(node, "e");
    }
}
