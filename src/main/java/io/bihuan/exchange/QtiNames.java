package io.bihuan.exchange;

import java.util.function.UnaryOperator;

/**
 * The names of QTI in their three versions: 2.1 and 2.2 write {@code choiceInteraction}, 3.0 writes
 * {@code qti-choice-interaction}; elements of HTML keep their own. Inside the product the older way is used.
 */
enum QtiNames {
    V2_1("http://www.imsglobal.org/xsd/imsqti_v2p1", "imsqti_item_xmlv2p1"),
    V2_2("http://www.imsglobal.org/xsd/imsqti_v2p2", "imsqti_item_xmlv2p2"),
    V3_0("http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "imsqti_item_xmlv3p0");

    private final String namespace;
    private final String type;

    QtiNames(String namespace, String type) {
        this.namespace = namespace;
        this.type = type;
    }

    String namespace() {
        return namespace;
    }

    /** As an item is called in a package's manifest. */
    String type() {
        return type;
    }

    UnaryOperator<String> writing() {
        return this == V3_0 ? QtiNames::hyphenated : UnaryOperator.identity();
    }

    static String read(String name) {
        var bare = name.startsWith("qti-") ? name.substring(4) : name;
        var out = new StringBuilder(bare.length());
        for (var i = 0; i < bare.length(); i++) {
            if (bare.charAt(i) == '-' && i + 1 < bare.length()) {
                out.append(Character.toUpperCase(bare.charAt(++i)));
            } else {
                out.append(bare.charAt(i));
            }
        }
        return out.toString();
    }

    private static String hyphenated(String name) {
        if (!Character.isLowerCase(name.charAt(0)) || name.equals("xmlns")) {
            return name;
        }
        var words = name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        return switch (name) {
            case "p", "div", "br", "class" -> name;
            case "identifier",
                    "title",
                    "adaptive",
                    "timeDependent",
                    "label",
                    "cardinality",
                    "baseType",
                    "responseIdentifier",
                    "shuffle",
                    "maxChoices",
                    "maxAssociations",
                    "matchMax",
                    "mapKey",
                    "mappedValue",
                    "defaultValue",
                    "outcomeIdentifier",
                    "showHide",
                    "template",
                    "view",
                    "expectedLength",
                    "fixed" -> words;
            default -> "qti-" + words;
        };
    }
}
