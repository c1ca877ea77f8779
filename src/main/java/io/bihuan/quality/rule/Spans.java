package io.bihuan.quality.rule;

import java.time.Duration;

/** Lengths of time as evidence says them. */
final class Spans {

    private Spans() {}

    static String say(Duration length) {
        var seconds = length.toSeconds();
        if (seconds < 120) {
            return seconds + " 秒";
        }
        var rest = seconds % 60;
        return seconds < 7200
                ? seconds / 60 + " 分" + (rest == 0 ? "" : " " + rest + " 秒")
                : seconds / 3600 + " 小时 " + seconds % 3600 / 60 + " 分";
    }
}
