package io.bihuan.customer;

import java.util.regex.Pattern;

/**
 * Where somebody lives, as people write it. A building or an entrance alone is no private detail: hundreds live behind
 * it, and an answer about “the lift of building 3” needs it. With a room, behind a street and its number, or beside
 * somebody's name it leads to a door.
 */
final class Homes {

    private static final String COVER = "***";
    private static final String DIGIT = "[0-9零〇一二三四五六七八九十]";
    private static final String BUILDING = "(?<!" + DIGIT + ")" + DIGIT + "{1,4}\\s*(?:号楼|幢|栋|座|弄)";
    private static final String ENTRANCE = "(?<!" + DIGIT + ")" + DIGIT + "{1,3}\\s*单元";
    private static final String HOUSE = "(?:" + BUILDING + "(?:\\s*" + ENTRANCE + ")?|" + ENTRANCE + ")";

    /** A number with the word for a room behind it. */
    private static final String NAMED_ROOM = DIGIT + "{2,5}\\s*(?:室|房(?!间)|号(?!楼|线|\\s*[前后到])|(?<=\\d{3})户)";

    /** A bare number, unless it counts or measures something. */
    private static final String BARE_ROOM = DIGIT + "{3,5}(?!" + DIGIT + "|[.:：%-]|\\s*[年元块月日天个人次点层米度户台套平分])";

    private static final String ROOM = "(?:" + NAMED_ROOM + "|" + BARE_ROOM + ")";

    private static final Pattern STREET =
            Pattern.compile("(?<=[\\u4e00-\\u9fa5](?:路|街|大道|巷|胡同))\\s*\\d{1,5}\\s*(?:号(?!楼|线)|弄)(?:\\s*" + HOUSE
                    + ")?(?:\\s*" + ROOM + ")?");
    private static final Pattern FLAT = Pattern.compile(HOUSE + "\\s*" + ROOM + "(?:\\s*" + NAMED_ROOM
            + ")?|(?<!\\d)\\d{3,4}\\s*(?:室|房(?!间))|(?<![\\d-])\\d{1,3}-\\d{1,2}-\\d{3,4}(?![\\d-])");
    private static final Pattern ANY_HOUSE = Pattern.compile(HOUSE);

    private Homes() {}

    /** The text with full addresses covered; houses alone stay. */
    static String cover(String text) {
        return FLAT.matcher(STREET.matcher(text).replaceAll(COVER)).replaceAll(COVER);
    }

    /** The text with houses covered too, for where somebody is named beside them. */
    static String coverHouses(String text) {
        return ANY_HOUSE.matcher(text).replaceAll(COVER);
    }
}
