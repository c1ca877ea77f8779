package io.bihuan.demonstration;

import io.bihuan.customer.Contact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A customer of the invented centre; the same number is the same person each time they come. */
record Guest(int number) {

    private static final int GUESTS = 160;
    private static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗");
    private static final List<String> GIVEN =
            List.of("建国", "秀兰", "志强", "丽娟", "海燕", "文博", "雅琴", "俊杰", "晓梅", "国栋", "思雨", "子轩", "美玲", "浩宇", "桂英", "天佑");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static Guest any(RandomGenerator dice) {
        return new Guest(dice.nextInt(GUESTS));
    }

    String surname() {
        return SURNAMES.get(number % SURNAMES.size());
    }

    String given() {
        return GIVEN.get(number * 7 % GIVEN.size());
    }

    String name() {
        return surname() + given();
    }

    Contact contact() {
        return new Contact(name(), "1380013" + tail(), null, "guest-" + number);
    }

    /** Where their letters come from: a place that nobody can write to. */
    String address() {
        return "guest-" + number + "@guests.example";
    }

    String tail() {
        return String.format(Locale.ROOT, "%04d", 1000 + number * 53 % 9000);
    }

    String room() {
        return (number % 2 == 0 ? "西区 " : "东区 ") + (number % 12 + 1) + " 栋 " + (number % 18 + 1) + "0"
                + (number % 4 + 1);
    }

    Map<String, String> names(String agent, Instant at) {
        return words(agent, at.atZone(CHINA).getHour() + 1);
    }

    Map<String, String> words(String agent, int hour) {
        return Map.of(
                "agent", agent,
                "surname", surname(),
                "given", given(),
                "room", room(),
                "tail", tail(),
                "order", "XW" + (880_000 + number * 37),
                "hour", Integer.toString(hour));
    }
}
