package io.bihuan.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes private details out of what people write freely: identity numbers, bank cards, phones, addresses of e-mail, number
 * plates, homes, and the names that are known. In this order, so that the long numbers are not eaten by the short ones;
 * order numbers stay.
 */
public final class Redaction {

    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");
    /** Cards begin with 3 to 6 or 9, order numbers with the year: every tenth of those would pass the check. */
    private static final Pattern CARD = Pattern.compile("(?<!\\d)[3-69](?:[ -]?\\d){12,18}(?!\\d)");

    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:(?:\\+|00)86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3})[- ]?\\d{7,8}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern PLATE =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]·?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])");
    private static final Pattern TAIL = Pattern.compile("((?:尾号|后四位)(?:是|为|：|:)?\\s*)\\d{4}(?!\\d)");
    private static final Pattern CALLED = Pattern.compile(
            "((?:我叫|我是|姓名(?:是|为|：|:)?|名字(?:是|叫)?|本人)\\s*)([\\u4e00-\\u9fa5]{2,3})(?=[，。,.！!、\\s]|$|手机|电话|尾号)");
    private static final Pattern SURNAMED = Pattern.compile("([\\u4e00-\\u9fa5])(先生|女士|小姐|师傅|阿姨|大爷|老师)");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
            + "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧";

    private Redaction() {}

    /** A passage of a text, from its first character to the one after its last. */
    public record Span(int from, int to) {}

    /** Where numbers and addresses stand by which one person can be known or reached, in the order of the text. */
    public static List<Span> spans(String text) {
        var found = new ArrayList<Span>();
        add(found, IDENTITY.matcher(text).results().filter(each -> Validity.identity(each.group(), LocalDate.MAX)));
        add(
                found,
                CARD.matcher(text)
                        .results()
                        .filter(each -> Validity.bankCard(each.group().replaceAll("[ -]", ""))));
        for (var pattern : List.of(MOBILE, LANDLINE, EMAIL, PLATE)) {
            add(found, pattern.matcher(text).results());
        }
        found.sort(Comparator.comparingInt(Span::from));
        return List.copyOf(found);
    }

    private static void add(List<Span> found, Stream<MatchResult> more) {
        more.map(each -> new Span(each.start(), each.end()))
                .filter(each -> found.stream().noneMatch(other -> each.from() < other.to() && other.from() < each.to()))
                .forEach(found::add);
    }

    /** The text with what is private in it covered. */
    public static String of(String text) {
        return of(text, List.of());
    }

    /** The text with what is private in it covered, and these names with it. */
    public static String of(String text, Collection<String> names) {
        var covered = IDENTITY.matcher(text)
                .replaceAll(found -> Validity.identity(found.group(), LocalDate.MAX)
                        ? found.group().substring(0, 3) + "***********"
                                + found.group().substring(14)
                        : found.group());
        covered = CARD.matcher(covered).replaceAll(Redaction::card);
        covered = MOBILE.matcher(covered).replaceAll(found -> Masks.phone(found.group()));
        covered = LANDLINE.matcher(covered).replaceAll(found -> found.group(1) + "-****");
        covered = EMAIL.matcher(covered).replaceAll(found -> Matcher.quoteReplacement(Masks.email(found.group())));
        covered = PLATE.matcher(covered).replaceAll(found -> found.group().substring(0, 2) + "****");
        covered = Homes.cover(covered);
        covered = TAIL.matcher(covered).replaceAll("$1****");
        var nameless = named(covered, names);
        return nameless.equals(covered) ? covered : Homes.coverHouses(nameless);
    }

    private static String named(String text, Collection<String> names) {
        var covered = text;
        for (var name : names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            covered = covered.replace(name, Masks.name(name));
        }
        covered = CALLED.matcher(covered)
                .replaceAll(found -> surname(found.group(2))
                        ? Matcher.quoteReplacement(found.group(1) + Masks.name(found.group(2)))
                        : Matcher.quoteReplacement(found.group()));
        return SURNAMED.matcher(covered)
                .replaceAll(found -> surname(found.group(1)) ? "某" + found.group(2) : found.group());
    }

    private static boolean surname(String name) {
        return SURNAMES.indexOf(name.charAt(0)) >= 0;
    }

    private static String card(MatchResult found) {
        var digits = found.group().replaceAll("[ -]", "");
        return Validity.bankCard(digits)
                ? digits.substring(0, 4) + "********" + digits.substring(digits.length() - 4)
                : found.group();
    }
}
