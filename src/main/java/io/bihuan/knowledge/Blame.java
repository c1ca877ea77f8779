package io.bihuan.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Hears the customer being blamed, however it is worded: “是您自己没装好”, “谁叫您不看说明”, “都怪您”. Who asks what would be if
 * (“如果您自己没时间”), and who takes the blame off the customer (“不怪您”), blames nobody.
 */
final class Blame {

    static final String ADVICE = "不论谁的原因，先说怎么办：“没关系，我们一起看看是哪一步，现在补上就可以。”";

    private static final String YOU = "[您你](们)?";
    private static final String SELF = "(自己|本人|自个儿|自身|自家)";
    private static final String LEFT_UNDONE =
            "(没|没有|未)(有)?(把[^，。！？；,!?;]{1,6})?(装|看|弄|接|拧|关|填|选|设置?|操作|保管|保存|注意|核对|检查|听|仔细|认真|按|留意|及时|读|插|盖|保养|维护|清洗|确认|搞|拿|说清|讲清|写清|问清)";
    private static final String DONE_WRONG =
            "(弄|搞|填|装|选|买|下|点|按|设|设置|输|看|记|接|理解|操作|用|拍|写|报|听|算|摔|碰|拆)(单)?(错|坏|反|丢|乱|混|岔|漏)";
    private static final String CARELESS = "(乱|瞎|粗心|大意|马虎|疏忽|不小心|不注意|不当心|不看|不听|不仔细|忘了|忘记|弄的|搞的|造成|导致|惹的|活该)";
    private static final String FAULT = "(责任|问题|原因|失误|疏忽|过错|错误?|毛病|操作不当|使用不当|保管不善)";
    private static final String STOPS = "(?=[，。！？；、,!?;了吧啊呀哦嘛呢]|不|跟我们|和我们|与我们|$)";

    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile(YOU + SELF + "[^，。！？；,!?;]{0,4}(" + LEFT_UNDONE + "|" + DONE_WRONG + "|" + CARELESS
                    + ")[^，。！？；,!?;]{0,3}"),
            Pattern.compile(
                    "(是|就怪|都怪|因为|由于)" + YOU + "[^，。！？；,!?;自]{0,4}(" + LEFT_UNDONE + "|" + DONE_WRONG + ")(了|的)?"),
            Pattern.compile("(是|属于|算|怪|赖|归)" + YOU + "(" + SELF + "|那边|这边|个人|方面|家)?(的)?" + FAULT + STOPS),
            Pattern.compile(YOU + SELF + "?(使用|操作|保管|安装|保养|维护)(不当|不善|失误|错误|有误)"),
            Pattern.compile("谁(叫|让)" + YOU + "(?!联系|来|打|找|过来|到|加|转|填|等|去)"),
            Pattern.compile(YOU + "?(早|当初|当时)(干嘛|干什么|干啥|做什么)(去)?了?"),
            Pattern.compile(YOU + "(当初|当时|之前|刚才)?(怎么|为什么|为啥|干嘛)(就)?(不|没|没有)(早|先|提前|仔细|认真|看清|看说明|问清|问一|核对|检查|说清|讲清)"),
            Pattern.compile("(怪|赖)" + YOU + "(" + SELF + "|了|啊|吧|(?=[，。！？；,!?;]|$))"),
            Pattern.compile("(怪|赖)不(了|着|到|上|得)我(们)?"),
            Pattern.compile(YOU + "(本来|当初|当时)?(就)?不(应该|该|应当)(自己|随便|乱|私自|擅自|去碰|去动|去拆)"),
            Pattern.compile(YOU + SELF + "?((乱|瞎|私自|擅自)(动|拆|改|装|弄|按|点|碰|用|接|停|放|扔|填|操作|搞)|随(便|意)(拆|改|乱|动了|接))"));

    /** Said of what might be, or to somebody's relief. */
    private static final Pattern SUPPOSED = Pattern.compile("如果|要是|万一|假如|假设|倘若|若是|即使|即便|哪怕|就算|无论|不论|不管|担心|以免|避免|免得|防止");

    private static final Pattern RHETORIC = Pattern.compile("是不是|还不是|不就是|可不是|难道不是|又不是不");
    private static final Pattern DENIED =
            Pattern.compile("(不是|并非|没有?说|不能说|请勿|不要|哪能|怎么能|怎么会|不一定|不属于|不算|绝不)[^，。！？；,!?;]{0,6}$"
                    + "|(?<![还可又是道就])(不|没|别|甭)(能|该|应该|会|用|必|可|好)?(是)?$");
    private static final String ENDS = "。！？!?；;\n";
    private static final String PAUSES = ENDS + "，,";
    private static final int AFTER = 12;

    private Blame() {}

    /** A passage that blames, from and to (exclusive) in the folded text. */
    record Span(int from, int to) {}

    /** Where the folded text blames the customer. */
    static List<Span> in(String text) {
        var found = new ArrayList<Span>();
        for (var sign : SIGNS) {
            var matcher = sign.matcher(text);
            while (matcher.find()) {
                if (isMeant(text, matcher.start(), matcher.end())) {
                    found.add(new Span(matcher.start(), matcher.end()));
                }
            }
        }
        return found;
    }

    private static boolean isMeant(String text, int from, int to) {
        var sentence = text.substring(after(text, from, ENDS), from);
        var clause = RHETORIC.matcher(text.substring(after(text, from, PAUSES), from))
                .replaceAll("");
        var rest = text.substring(from, Math.min(text.length(), to + AFTER));
        var until = rest.indexOf("的话");
        var supposed = SUPPOSED.matcher(sentence).find()
                || until >= 0 && rest.substring(0, until).chars().noneMatch(each -> PAUSES.indexOf(each) >= 0);
        return !supposed && !DENIED.matcher(clause).find();
    }

    private static int after(String text, int place, String marks) {
        var start = place;
        while (start > 0 && marks.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
