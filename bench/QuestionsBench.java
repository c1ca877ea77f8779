import io.bihuan.BihuanApplication;
import io.bihuan.exchange.ImportFormat;
import io.bihuan.exchange.QuestionFiles;
import io.bihuan.exchange.QuestionImport;
import io.bihuan.job.Works;
import io.bihuan.print.Column;
import io.bihuan.print.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a workbook of questions into an empty bank, as the page does it: looked at first, then taken in by work of its
 * own. Every hundredth row has a fault and must be named. Run it with {@code bench/questions [rows]}.
 */
public class QuestionsBench {

    private static final List<Column> COLUMNS = Stream.of(
                    "题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案", "能力点", "难度", "解析", "来源")
            .map(name -> Column.of(name, 12))
            .toList();

    public static void main(String[] arguments) throws Exception {
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var home = Files.createDirectories(
                Path.of("target", "bench-questions-" + ProcessHandle.current().pid()));
        try (var application = SpringApplication.run(
                BihuanApplication.class, "--bihuan.home=" + home, "--server.port=0", "--logging.level.root=warn")) {
            measure(application, 200, "a small one first");
            measure(application, rows, "measured");
        }
    }

    private static void measure(ConfigurableApplicationContext application, int rows, String what)
            throws IOException, InterruptedException {
        var file = workbook(rows, what);
        var began = System.nanoTime();
        var seen = application.getBean(QuestionFiles.class).read(ImportFormat.XLSX, file, null);
        var looked = seconds(began);
        began = System.nanoTime();
        var works = application.getBean(Works.class);
        var id = application
                .getBean(QuestionImport.class)
                .start(ImportFormat.XLSX, "题.xlsx", file, false, null, Locale.SIMPLIFIED_CHINESE, UUID.randomUUID());
        while (!works.state(id).state().ended()) {
            Thread.sleep(20);
        }
        var took = seconds(began);
        var state = works.state(id);
        var kept = application
                .getBean(JdbcClient.class)
                .sql("select count(*) from question.question where stem like :these")
                .param("these", what + "%")
                .query(Integer.class)
                .single();
        System.out.printf(
                "%s: %d rows, %.1f MB; looked at in %.1f s (%d lines); taken in after %.1f s: %s, %d in the bank, %d rows refused%n",
                what, rows, file.length / 1e6, looked, seen.size(), took, state.state(), kept, state.errorCount());
        if (kept != rows - rows / 100 || state.errorCount() != rows / 100) {
            System.exit(1);
        }
    }

    private static byte[] workbook(int rows, String what) {
        var table = new ArrayList<List<String>>();
        for (var row = 1; row <= rows; row++) {
            table.add(List.of(
                    row % 3 == 0 ? "多选" : "单选",
                    what + " 第 " + row + " 题：客户在第 " + row % 60 + " 分钟第二次来问同一件事，接待的人先做什么？",
                    "先复述客户说过的话，再说明进展 " + row,
                    "请客户从头再讲一遍 " + row,
                    "告诉客户已经在处理 " + row,
                    "把客户转给别的同事 " + row,
                    row % 100 == 0 ? "Z" : row % 3 == 0 ? "AC" : "A",
                    "empathy",
                    String.valueOf(1 + row % 5),
                    "客户最怕重复自己，先让他知道你记得。",
                    "压测"));
        }
        return Sheets.write("题库", COLUMNS, table);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
