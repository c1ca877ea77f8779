package io.bihuan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A piece of a document that was read: an element with what stands in it, or words, whose name is empty. */
final class XmlNode {

    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "blockquote", "prompt");

    private String name;
    private final Map<String, String> attributes;
    private final int line;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    XmlNode(String name, Map<String, String> attributes, int line) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void addWords(String text) {
        if (children.isEmpty() || !children.getLast().name.isEmpty()) {
            children.add(new XmlNode("", Map.of(), line));
        }
        children.getLast().words.append(text);
    }

    List<XmlNode> children() {
        return children;
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** The elements of this name that stand directly in it. */
    List<XmlNode> each(String child) {
        return children.stream().filter(each -> each.is(child)).toList();
    }

    /** The words of the first element of this name, or "". */
    String wordsOf(String child) {
        return each(child).stream().findFirst().map(XmlNode::text).orElse("");
    }

    /** Every element below, in reading order. */
    Stream<XmlNode> all() {
        return children.stream()
                .filter(child -> !child.name.isEmpty())
                .flatMap(child -> Stream.concat(Stream.of(child), child.all()));
    }

    Stream<XmlNode> all(String wanted) {
        return all().filter(each -> each.is(wanted));
    }

    /** Makes words of this element: what it shows, in the signs of our texts. */
    void becomes(String text) {
        name = "";
        children.clear();
        words.append(text);
    }

    /** The words as they stand, without marks. */
    String raw() {
        if (name.isEmpty()) {
            return words.toString();
        }
        var text = new StringBuilder();
        children.forEach(child -> text.append(child.raw()));
        return text.toString();
    }

    /** The words as they are read: blocks and breaks are lines, spaces of the layout are gone. */
    String text() {
        var text = new StringBuilder();
        write(text);
        return text.toString()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void write(StringBuilder text) {
        if (name.isEmpty()) {
            text.append(words.toString().replaceAll("\\s+", " "));
        } else if (name.equals("br")) {
            text.append('\n');
        } else if (BLOCKS.contains(name)) {
            var before = text.length();
            children.forEach(child -> child.write(text));
            if (text.length() > before) {
                text.append('\n');
            }
        } else {
            children.forEach(child -> child.write(text));
        }
    }
}
