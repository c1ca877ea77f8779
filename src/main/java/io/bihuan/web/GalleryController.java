package io.bihuan.web;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every component in every state, for those who develop: not there in an installed centre. */
@Controller
@ConditionalOnProperty("bihuan.web.changing")
class GalleryController {

    @OpenToAll
    @GetMapping("/gallery")
    String gallery(Model model) {
        model.addAttribute(
                "clocks",
                List.of(
                        new ClockChip(
                                "周一 18:00 到期",
                                Tone.GOOD,
                                20,
                                List.of("周四 16:20 受理，当天不算", "周五、周一是第 1、2 个工作日", "周一下班 18:00 到期")),
                        new ClockChip("剩 1 个工作日", Tone.WARN, 82, List.of()),
                        new ClockChip("已逾期 2 天", Tone.BAD, 100, List.of()),
                        new ClockChip("按时完成", Tone.NEUTRAL, 60, List.of())));
        model.addAttribute("options", List.of(new Option("A", "物流延误"), new Option("B", "服务态度")));
        return "gallery/page";
    }
}
